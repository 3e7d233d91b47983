import { makePublishedThingToDo } from '../../../../application/finding/published-thing-to-do.use-case';
import { asPublic } from '../../../../domain/listing/listing';
import { err, ok } from '../../../../domain/shared/result';
import { inMemoryPorts, store } from '../../../builders/in-memory-ports';
import { aDraft, anId, aPending, aPublished } from '../../../builders/listings';

it('answers one published listing, and finds no other', async () => {
  const ports = inMemoryPorts();
  const [draft, pending, published] = [aDraft(), aPending(), aPublished()];
  await store(ports, draft, pending, published);
  const read = makePublishedThingToDo(ports);
  expect(await read(published.id)).toEqual(ok(asPublic(published)));
  for (const id of [draft.id, pending.id, anId()]) {
    expect(await read(id)).toEqual(err({ code: 'ListingNotFound' }));
  }
});
