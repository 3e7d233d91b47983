import { makeInMemoryImageStore } from '../../adapters/in-memory/listing/image-uploads';
import { makeInMemoryRateLimiter } from '../../adapters/in-memory/rate-limiter';
import { makeCreateThingToDo } from '../../application/listing/create-thing-to-do.use-case';
import { makeNewVersion } from '../../application/listing/new-version.use-case';
import type { ListingRepository } from '../../application/listing/ports/listing-repository';
import { makeRemoveThingToDo } from '../../application/listing/remove-thing-to-do.use-case';
import { makeSubmitThingToDo } from '../../application/listing/submit-thing-to-do.use-case';
import { makeUpdateThingToDo } from '../../application/listing/update-thing-to-do.use-case';
import { makeWithdrawThingToDo } from '../../application/listing/withdraw-thing-to-do.use-case';
import { makeApprove } from '../../application/moderation/approve.use-case';
import { makeReject } from '../../application/moderation/reject.use-case';
import type { ListingId } from '../../domain/shared/ids';
import type { Result } from '../../domain/shared/result';
import { aKey, anAuditor, anId, anOrganiser, noon } from '../builders/listings';
import { aThingToDoInput } from '../builders/thing-to-do-input';

const clock = { now: () => noon };
const ids = { next: anId };
const imageStore = { bucket: 'images', region: 'here' };
const imageCopies = makeInMemoryImageStore(clock, {
  ...imageStore,
  uploadUrl: () => '',
  imagesUrl: () => '',
  secret: 'x',
});

const valueOf = <Value>(result: Result<Value, { readonly code: string }>): Value => {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
};

/** Returns an organiser on a store, who writes and submits, and a moderator. */
const deskOf = (listings: ListingRepository, organiserId = anOrganiser()) => {
  const auditorId = anAuditor();
  const own = (id: ListingId) => ({ id, organiserId });
  const ports = { listings, imageStore, imageCopies, ids, clock, rateLimiter: makeInMemoryRateLimiter() };
  return {
    organiserId,
    create: (externalId: string | null, name = 'Puppets') =>
      makeCreateThingToDo(ports)({ organiserId, content: aThingToDoInput({ externalId, name }) }),
    edit: (id: ListingId, overrides: object) =>
      makeUpdateThingToDo(ports)({ ...own(id), content: aThingToDoInput(overrides), removeImage: false }),
    submit: async (id: ListingId) => valueOf(await makeSubmitThingToDo(ports)(own(id))),
    remove: async (id: ListingId) => valueOf(await makeRemoveThingToDo(ports)(own(id))),
    withdraw: async (id: ListingId) => valueOf(await makeWithdrawThingToDo(ports)(own(id))),
    newVersion: async (id: ListingId) => valueOf(await makeNewVersion(ports)(own(id))),
    approve: async (id: ListingId) => valueOf(await makeApprove(ports)({ id, auditorId })),
    reject: async (id: ListingId) => valueOf(await makeReject(ports)({ id, auditorId, reasons: ['No.'] })),
  };
};

/** Checks what every store of listings makes of organisers' own names for them. */
export const externalIdsContract = (name: string, make: () => Promise<ListingRepository>): void => {
  describe(`${name}: an externalId`, () => {
    let listings: ListingRepository;

    beforeAll(async () => {
      listings = await make();
    });

    const taken = { code: 'InvalidInput', faults: [expect.objectContaining({ path: 'content.externalId' })] };

    it('answers the first listing, unchanged, in whatever state it is', async () => {
      const desk = deskOf(listings);
      const { id } = valueOf(await desk.create('feed#1 żółw'));
      const again = async () => valueOf(await desk.create('feed#1 żółw', 'Another name'));
      const isUnchanged = async () => {
        expect(await again()).toEqual(await listings.get(id));
        expect((await again()).content.name).toBe('Puppets');
      };
      await isUnchanged();
      await desk.submit(id);
      await isUnchanged();
      await desk.reject(id);
      await isUnchanged();
      await desk.submit(id);
      await desk.approve(id);
      await isUnchanged();
      await desk.withdraw(id);
      await isUnchanged();
      expect(await listings.allOf(desk.organiserId)).toHaveLength(1);
    });

    it('is one organiser’s own, exactly as it is written, and only where one is given', async () => {
      const [desk, other] = [deskOf(listings), deskOf(listings)];
      const made = [];
      for (const externalId of ['a', 'A', 'a#', 'a ', null, null]) made.push(valueOf(await desk.create(externalId)).id);
      made.push(valueOf(await other.create('a')).id);
      expect(new Set(made).size).toBe(7);
      expect(await listings.getByExternalId(other.organiserId, 'A')).toBeUndefined();
    });

    it('makes one listing of two imports at once', async () => {
      const desk = deskOf(listings);
      const made = await Promise.all(Array.from({ length: 6 }, () => desk.create('at once')));
      expect(new Set(made.map((result) => valueOf(result).id)).size).toBe(1);
      expect(await listings.allOf(desk.organiserId)).toHaveLength(1);
    });

    it('is free again once its listing is removed', async () => {
      const desk = deskOf(listings);
      const first = valueOf(await desk.create('freed'));
      await desk.remove(first.id);
      expect(await listings.getByExternalId(desk.organiserId, 'freed')).toBeUndefined();
      const second = valueOf(await desk.create('freed', 'Second'));
      expect(second.id).not.toBe(first.id);
      expect(valueOf(await desk.create('freed'))).toEqual(second);
    });

    it('stays on an edit that names none, and changes on one that names another', async () => {
      const desk = deskOf(listings);
      const { id } = valueOf(await desk.create('before'));
      expect(valueOf(await desk.edit(id, {})).externalId).toBe('before');
      expect(valueOf(await desk.edit(id, { externalId: 'after' })).externalId).toBe('after');
      expect(valueOf(await desk.create('after')).id).toBe(id);
      expect(valueOf(await desk.create('before')).id).not.toBe(id);
    });

    it('can be given to a listing that has none', async () => {
      const desk = deskOf(listings);
      const { id } = valueOf(await desk.create(null));
      valueOf(await desk.edit(id, { externalId: 'late' }));
      expect(valueOf(await desk.create('late')).id).toBe(id);
    });

    it('is not taken from another listing by an edit', async () => {
      const desk = deskOf(listings);
      const [one, two] = [valueOf(await desk.create('one')), valueOf(await desk.create('two'))];
      expect(await desk.edit(two.id, { externalId: 'one' })).toEqual({ ok: false, error: taken });
      expect(await listings.get(two.id)).toEqual(two);
      const racing = [valueOf(await desk.create(null)), valueOf(await desk.create(null)), one];
      const edits = await Promise.all(racing.map(({ id }) => desk.edit(id, { externalId: 'racy' })));
      expect(edits.filter(({ ok }) => ok)).toHaveLength(1);
    });

    it('of a new version stands for the published listing', async () => {
      const desk = deskOf(listings);
      const { id } = valueOf(await desk.create('old'));
      await desk.submit(id);
      await desk.approve(id);
      const kept = await desk.newVersion(id);
      expect(kept.externalId).toBe('old');
      valueOf(await desk.edit(kept.id, { externalId: 'dropped' }));
      for (const externalId of ['old', 'dropped']) expect(valueOf(await desk.create(externalId)).id).toBe(id);
      await desk.remove(kept.id);
      expect(await listings.getByExternalId(desk.organiserId, 'dropped')).toBeUndefined();
      expect(valueOf(await desk.create('old')).id).toBe(id);

      const version = await desk.newVersion(id);
      valueOf(await desk.edit(version.id, { externalId: 'new' }));
      valueOf(await desk.edit(version.id, { externalId: 'old' }));
      valueOf(await desk.edit(version.id, { externalId: 'new' }));
      await desk.submit(version.id);
      expect((await desk.approve(version.id)).externalId).toBe('new');
      expect(valueOf(await desk.create('new')).id).toBe(id);
      expect(await listings.getByExternalId(desk.organiserId, 'old')).toBeUndefined();
    });

    it('of any number of listings, freed and taken in any order, is nobody’s twice', async () => {
      const desk = deskOf(listings);
      const names = [aKey(), aKey()];
      for (let round = 0; round < 3; round++) {
        const made = await Promise.all([...names, ...names].map((externalId) => desk.create(externalId)));
        const distinct = [...new Set(made.map((result) => valueOf(result).id))];
        expect(distinct).toHaveLength(2);
        for (const id of distinct) await desk.remove(id);
      }
      expect(await listings.allOf(desk.organiserId)).toEqual([]);
    });
  });
};
