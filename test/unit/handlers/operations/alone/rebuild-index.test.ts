import { inMemoryAdapters } from '../../../../../handlers/composition/in-memory-adapters';
import { loadHandler, operations } from '../../../../../handlers/functions';
import { aPublished } from '../../../../builders/listings';

const invoke = async (name: keyof typeof operations, event?: unknown): Promise<unknown> =>
  (await loadHandler(operations[name]))(event);

describe('the operations of the index', () => {
  it('set it up once, delete it, and rebuild it from what is stored', async () => {
    const listing = aPublished();
    await inMemoryAdapters.listings.commit({ answer: listing, listings: [listing] });
    expect(await invoke('esThingsToDoSetup')).toEqual({ index: 'things-to-do', done: 'was there' });
    expect(await invoke('esDeleteIndices', {})).toEqual({ ok: true, value: { deleted: ['things-to-do-1'] } });
    expect(await invoke('esThingsToDoSetup', null)).toEqual({ index: 'things-to-do', done: 'created' });
    const scheduled = { version: '0', 'detail-type': 'Scheduled Event', source: 'aws.events', detail: {} };
    expect(await invoke('rebuildIndex', scheduled)).toMatchObject({
      index: 'things-to-do-3',
      listings: 1,
      missing: { count: 1, ids: [listing.id] },
    });
  });
});
