import { makeListingsOnceApproved } from '../../../../application/schedule/listings-once-approved.use-case';
import type { Published } from '../../../../domain/listing/listing';
import type { SessionChange } from '../../../../domain/schedule/session-changes';
import { sessionIdAt } from '../../../../domain/schedule/session-id';
import type { ListingId } from '../../../../domain/shared/ids';
import { presentWhen } from '../../../../handlers/presenters/when';
import { inMemoryPorts, store } from '../../../builders/in-memory-ports';
import { aContent, anId, aPublished, noon } from '../../../builders/listings';

const change: SessionChange = { sessionId: sessionIdAt(noon), scope: 'THIS', reason: 'Snow' };

const published = (): Published => ({ ...aPublished(), sessionChanges: [change] });

/** A listing as the function of sessions is handed it, by another id where it is a new version. */
const asked = ({ id, content, sessionChanges }: Published, newVersionOf?: ListingId) => ({
  askedId: newVersionOf ? anId() : id,
  listing: { id, content: { ...content, when: presentWhen(content) }, ...(!newVersionOf && { sessionChanges }) },
  ...(newVersionOf && { newVersionOf }),
});

describe('listings as approval will make them', () => {
  const start = async (...listings: readonly Published[]) => {
    const ports = inMemoryPorts();
    await store(ports, ...listings);
    const reads: (readonly ListingId[])[] = [];
    const getMany = (ids: readonly ListingId[]) => {
      reads.push(ids);
      return ports.listings.getMany(ids);
    };
    return { onceApproved: makeListingsOnceApproved({ clock: ports.clock, listings: { getMany } }), reads };
  };

  it('have the changes of what they replace, in one round trip for all of them', async () => {
    const [first, second, alone] = [published(), published(), published()];
    const { onceApproved, reads } = await start(first, second, alone);
    const all = [asked(first, first.id), asked(alone), asked(second, second.id), asked(first, first.id)];
    const found = await onceApproved(all);
    expect(found.map(({ listing }) => [listing.id, listing.sessionChanges])).toEqual(
      [first, alone, second, first].map(({ id }) => [id, [change]]),
    );
    expect(found.map(({ askedId }) => askedId)).toEqual(all.map(({ askedId }) => askedId));
    expect(reads).toEqual([[first.id, second.id]]);
  });

  it('are read nowhere where there is no new version', async () => {
    const listing = published();
    const { onceApproved, reads } = await start(listing);
    expect(await onceApproved([asked(listing)])).toEqual([asked(listing)]);
    expect(reads).toEqual([]);
  });

  it('have none where there were none, and no price in another currency', async () => {
    const plain = aPublished();
    const priced = { ...published(), sessionChanges: [{ ...change, price: { from: 100, to: 200 } }] };
    const { onceApproved } = await start(plain, priced);
    const inYen = { ...priced, content: aContent({ price: { from: 1000, to: 1000, currency: 'JPY' } }) };
    const [first, second] = await onceApproved([asked(plain, plain.id), asked(inYen, priced.id)]);
    expect(first?.listing).not.toHaveProperty('sessionChanges');
    expect(second?.listing.sessionChanges).toEqual([change]);
  });
});
