import { makeSubmittedThingToDo } from '../../../../application/moderation/submitted-thing-to-do.use-case';
import { err, ok } from '../../../../domain/shared/result';
import { inMemoryPorts, store } from '../../../builders/in-memory-ports';
import { aDraft, anId, aPending, aPublished } from '../../../builders/listings';

it('answers one listing that was submitted, and finds no draft', async () => {
  const ports = inMemoryPorts();
  const [draft, pending, published] = [aDraft(), aPending(), aPublished()];
  await store(ports, draft, pending, published);
  const read = makeSubmittedThingToDo(ports);
  expect(await read(pending.id)).toEqual(ok(pending));
  expect(await read(published.id)).toEqual(ok(published));
  for (const id of [draft.id, anId()]) expect(await read(id)).toEqual(err({ code: 'ListingNotFound' }));
});
