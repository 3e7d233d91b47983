import { makeInMemorySearch } from '../../../adapters/in-memory/search-index-admin';
import { makeDeleteIndices } from '../../../application/operations/delete-indices.use-case';
import { world } from '../../../handlers/composition/world';
import { loadHandler, operations } from '../../../handlers/functions';
import { aPublished } from '../../builders/listings';

const invoke = async (name: keyof typeof operations, event?: unknown): Promise<unknown> =>
  (await loadHandler(operations[name]))(event);

describe('the operations of the index', () => {
  it('set it up once, delete it, and rebuild it from what is stored', async () => {
    const listing = aPublished();
    await world.listings.commit({ answer: listing, listings: [listing] });
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

  it('refuse what they cannot read', async () => {
    for (const event of ['things-to-do', 7, { confirm: 7 }]) {
      expect(await invoke('esDeleteIndices', event)).toMatchObject({ ok: false, error: { code: 'InvalidInput' } });
    }
  });
});

describe('deleting the index', () => {
  const set = (stage: string) => {
    const { admin } = makeInMemorySearch('listings');
    return makeDeleteIndices({ searchIndexAdmin: admin, stage });
  };
  const no = { confirm: undefined, again: undefined };
  const twice = { confirm: 'listings', again: 'listings' };

  it.each([no, { ...no, confirm: 'listings' }, { ...twice, again: 'Listings' }, { ...twice, confirm: '' }])(
    'is refused in production to whoever says %j, and says what to send',
    async (input) => {
      const deleteIndices = set('prod');
      expect(await deleteIndices(input)).toEqual({ ok: false, error: { code: 'NotConfirmed', send: twice } });
      expect(await deleteIndices(twice)).toEqual({ ok: true, value: { deleted: ['listings-1'] } });
    },
  );

  it('is done at once on every other stage', async () => {
    expect(await set('test')(no)).toMatchObject({ ok: true });
  });
});
