import { makeDeleteIndices } from '../../../../application/operations/delete-indices.use-case';
import { makeRecordAnalytics } from '../../../../application/operations/record-analytics.use-case';
import { makeSetUpSearch } from '../../../../application/operations/set-up-search.use-case';
import { eventsOfListing } from '../../../../domain/listing/events';
import { claimCheckOf } from '../../../../domain/operations/claim-check';
import { err, ok } from '../../../../domain/shared/result';
import { inMemoryPorts } from '../../../builders/in-memory-ports';
import { aPending, aPublished } from '../../../builders/listings';

describe('setting up the search index', () => {
  it('makes it once, however often it is asked for', async () => {
    const ports = inMemoryPorts();
    const setUp = makeSetUpSearch(ports);
    expect(await setUp()).toEqual({ index: 'listings', done: 'was there' });
    await ports.searchIndexAdmin.deleteAll();
    expect(await setUp()).toEqual({ index: 'listings', done: 'created' });
    expect(await setUp()).toEqual({ index: 'listings', done: 'was there' });
  });
});

describe('deleting the search index', () => {
  const not = err({ code: 'NotConfirmed', send: { confirm: 'listings', again: 'listings' } });

  it.each([
    [undefined, undefined],
    ['listings', undefined],
    ['listings', 'listing'],
    ['things', 'things'],
  ])('is refused where data is kept to whoever sends %j and %j, and deletes nothing', async (confirm, again) => {
    const ports = inMemoryPorts();
    expect(await makeDeleteIndices({ ...ports, keepsData: true })({ confirm, again })).toEqual(not);
    expect(await makeSetUpSearch(ports)()).toMatchObject({ done: 'was there' });
  });

  it('deletes it for whoever names it twice, and where no data is kept for anybody', async () => {
    const named = { confirm: 'listings', again: 'listings' };
    const deleted = ok({ deleted: ['listings-1'] });
    expect(await makeDeleteIndices({ ...inMemoryPorts(), keepsData: true })(named)).toEqual(deleted);
    const unnamed = { confirm: undefined, again: undefined };
    expect(await makeDeleteIndices({ ...inMemoryPorts(), keepsData: false })(unnamed)).toEqual(deleted);
  });
});

describe('counting what happened', () => {
  it('keeps ids and kinds of each event once, and nothing that a person wrote', async () => {
    const ports = inMemoryPorts();
    const events = [aPending(), aPublished()].flatMap((listing) => eventsOfListing(undefined, listing));
    const record = makeRecordAnalytics(ports);
    expect(await record(events)).toEqual([]);
    expect(await record(events)).toEqual([]);
    expect(ports.analytics.recorded()).toEqual(events.map(claimCheckOf));
  });

  it('answers the events to try again, and asks for nothing when nothing happened', async () => {
    const [event] = eventsOfListing(undefined, aPublished());
    if (!event) throw new Error('nothing happened');
    const analytics = { record: async () => [event.id] };
    expect(await makeRecordAnalytics({ analytics })([event])).toEqual([event.id]);
    expect(await makeRecordAnalytics({ analytics })([])).toEqual([]);
  });
});
