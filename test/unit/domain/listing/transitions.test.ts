import { eventsOfListing } from '../../../../domain/listing/events';
import { inState, type Listing, type ListingStatus, lastReasons } from '../../../../domain/listing/listing';
import {
  approve,
  create,
  edit,
  openNewVersion,
  reject,
  remove,
  submit,
  withdraw,
} from '../../../../domain/listing/transitions';
import { eventsOfOrganiser } from '../../../../domain/people/events';
import { instantAt } from '../../../../domain/shared/time';
import { aContent, aDraft, anAuditor, anId, anOrganiser, aPending, aPublished, noon } from '../../../builders/listings';

const now = instantAt(noon + 60_000);
const moderation = { decisionId: 'decision', auditorId: anAuditor(), now };
const image = { name: 'a.png', bucket: 'b', key: 'o/a.png', region: 'r' };

describe('a transition', () => {
  it('moves one revision on, and keeps id, owner and birth', () => {
    const draft = aDraft();
    const changes = [
      edit(draft, aContent(), { removeImage: false, now }),
      submit(draft, now),
      remove(draft, undefined, now),
      approve(aPending(), undefined, moderation),
    ];
    for (const { answer } of changes)
      expect(answer).toMatchObject({ revision: 2, createdAt: instantAt(noon), updatedAt: now });
    expect(create({ id: anId(), organiserId: anOrganiser(), content: aContent() }, now).answer.revision).toBe(1);
  });

  it('keeps the link of a new version, whatever is done to it', () => {
    const published = aPublished();
    const draft = openNewVersion(published, anId(), now).answer;
    const edited = edit(draft, aContent({ name: 'New' }), { removeImage: false, now }).answer;
    const pending = submit(edited, now).answer;
    const rejected = reject(pending, ['No.'], moderation).answer;
    const again = edit(rejected, aContent(), { removeImage: false, now }).answer;
    for (const listing of [draft, edited, pending, rejected, again]) expect(listing.newVersionOf).toBe(published.id);
    expect(again).not.toHaveProperty('rejectionReasons');
  });

  it('publishes a new version under the published id, and leaves a tombstone of it', () => {
    const published = aPublished();
    const opened = openNewVersion(published, anId(), now);
    const kept = opened.listings[1];
    expect(kept).toMatchObject({ id: published.id, status: 'PUBLISHED', openVersion: opened.answer.id });
    if (kept?.status !== 'PUBLISHED') throw new Error('not published');
    const pending = submit(
      edit(opened.answer, aContent({ name: 'New' }), { removeImage: false, now }).answer,
      now,
    ).answer;
    const { answer, listings, decision } = approve(pending, kept, moderation);
    expect(answer).toMatchObject({
      id: published.id,
      status: 'PUBLISHED',
      publication: 2,
      revision: 3,
      content: { name: 'New' },
    });
    expect(answer).not.toHaveProperty('openVersion');
    expect(listings[1]).toMatchObject({ id: pending.id, status: 'REMOVED' });
    expect(listings[1]).not.toHaveProperty('content');
    expect(decision).toMatchObject({
      listingId: published.id,
      verdict: 'APPROVED',
      reasons: [],
      auditorId: moderation.auditorId,
    });
  });

  it('knows why it was rejected the last time until it is published', () => {
    const rejected = reject(aPending(), ['No.'], moderation).answer;
    const mended = edit(rejected, aContent(), { removeImage: false, now }).answer;
    const again = submit(edit(mended, aContent(), { removeImage: false, now }).answer, now).answer;
    for (const listing of [rejected, mended, again, submit(rejected, now).answer])
      expect(lastReasons(listing)).toEqual(['No.']);
    const later = reject(again, ['Still no.'], moderation).answer;
    expect(later).not.toHaveProperty('lastReasons');
    expect(lastReasons(submit(later, now).answer)).toEqual(['Still no.']);
    const published = approve(again, undefined, moderation).answer;
    expect(published).not.toHaveProperty('lastReasons');
    expect(lastReasons(openNewVersion(published, anId(), now).answer)).toEqual([]);
    expect(lastReasons(aDraft())).toEqual([]);
  });

  it('decides on what it was called then', () => {
    const pending = aPending({ content: aContent({ name: 'Swimming' }) });
    expect(reject(pending, ['No.'], moderation).decision).toMatchObject({ name: 'Swimming', ofNewVersion: false });
    const published = approve(pending, undefined, moderation);
    expect(published.decision).toMatchObject({ name: 'Swimming', ofNewVersion: false });
    const opened = openNewVersion(published.answer, anId(), now).answer;
    const renamed = edit(opened, aContent({ name: 'Diving' }), { removeImage: false, now }).answer;
    const second = approve(submit(renamed, now).answer, published.answer, moderation).decision;
    expect(second).toMatchObject({ name: 'Diving', ofNewVersion: true });
  });

  it('keeps the image of a listing that is edited without one, until it is to be removed', () => {
    const draft = aDraft({ content: aContent({ image }) });
    const kept = edit(draft, aContent(), { removeImage: false, now }).answer;
    expect(kept.content.image).toEqual(image);
    expect(edit(draft, aContent(), { removeImage: true, now }).answer.content).not.toHaveProperty('image');
    const other = { ...image, key: 'o/b.png' };
    expect(edit(draft, aContent({ image: other }), { removeImage: false, now }).answer.content.image).toEqual(other);
  });

  it('brings a new version back to draft with a withdrawal, or one revision on as it is; and tells nobody', () => {
    const published = aPublished();
    const draft = openNewVersion(published, anId(), now).answer;
    const pending = submit(draft, now).answer;
    const rejected = reject(pending, ['No.'], moderation).answer;
    for (const version of [draft, pending, rejected]) {
      const [, kept] = withdraw(published, version, now).listings;
      expect(kept).toMatchObject({
        id: version.id,
        revision: version.revision + 1,
        status: version === rejected ? 'REJECTED' : 'DRAFT',
        newVersionOf: published.id,
      });
      expect(kept && eventsOfListing(version, kept)).toEqual([]);
    }
  });

  it('frees the published listing for another version when the open one is removed', () => {
    const opened = openNewVersion(aPublished(), anId(), now);
    const kept = opened.listings[1];
    if (kept?.status !== 'PUBLISHED') throw new Error('not published');
    expect(remove(opened.answer, kept, now).listings[1]).not.toHaveProperty('openVersion');
  });
});

describe('inState', () => {
  const all: Record<ListingStatus, Listing> = {
    DRAFT: aDraft(),
    PENDING: aPending(),
    PUBLISHED: aPublished(),
    REJECTED: reject(aPending(), ['No.'], moderation).answer,
    WITHDRAWN: withdraw(aPublished(), undefined, now).answer,
    REMOVED: remove(aDraft(), undefined, now).answer,
  };

  it.each(Object.keys(all) as ListingStatus[])('tells %s from every other', (status) => {
    for (const listing of Object.values(all)) {
      const expected =
        listing.status === status
          ? { ok: true, value: listing }
          : { ok: false, error: { code: 'WrongState', status: listing.status } };
      expect(inState(listing, status)).toEqual(expected);
    }
  });
});

describe('the events of a listing', () => {
  const types = (before: Listing | undefined, after: Listing) => eventsOfListing(before, after).map(({ type }) => type);

  it('tell submission, publication, rejection and withdrawal, once each', () => {
    const draft = aDraft();
    const pending = submit(draft, now).answer;
    const published = approve(pending, undefined, moderation).answer;
    expect(types(undefined, draft)).toEqual([]);
    expect(types(draft, pending)).toEqual(['ThingToDoSubmitted']);
    expect(types(pending, published)).toEqual(['ThingToDoPublished']);
    expect(types(pending, reject(pending, ['No.'], moderation).answer)).toEqual(['ThingToDoRejected']);
    expect(types(published, withdraw(published, undefined, now).answer)).toEqual(['ThingToDoWithdrawn']);
  });

  it('tell nothing of an edit, of a version that opens, or of a write that changes nothing', () => {
    const draft = aDraft();
    expect(types(draft, edit(draft, aContent({ name: 'Other' }), { removeImage: false, now }).answer)).toEqual([]);
    const published = aPublished();
    for (const listing of openNewVersion(published, anId(), now).listings) {
      expect(types(listing.id === published.id ? published : undefined, listing)).toEqual([]);
    }
    expect(types(published, published)).toEqual([]);
    expect(types({ ...aPending(), revision: 9 }, aPublished())).toEqual([]);
  });

  it('tell a new version as a publication of the published listing', () => {
    const published = aPublished();
    const opened = openNewVersion(published, anId(), now);
    const kept = opened.listings[1];
    if (kept?.status !== 'PUBLISHED') throw new Error('not published');
    const pending = submit(opened.answer, now).answer;
    const { answer, listings } = approve(pending, kept, moderation);
    expect(eventsOfListing(kept, answer)).toMatchObject([
      { type: 'ThingToDoPublished', listingId: published.id, revision: 3 },
    ]);
    expect(types(pending, listings[1] ?? pending)).toEqual([]);
  });

  it('have the same id at every telling, and another for every change', () => {
    const draft = aDraft();
    const pending = submit(draft, now).answer;
    const again = submit(
      edit(reject(pending, ['No.'], moderation).answer, aContent(), { removeImage: false, now }).answer,
      now,
    ).answer;
    expect(eventsOfListing(draft, pending)[0]?.id).toBe(eventsOfListing(draft, pending)[0]?.id);
    expect(eventsOfListing(draft, pending)[0]?.id).not.toBe(eventsOfListing(draft, again)[0]?.id);
  });
});

describe('the events of an organiser', () => {
  const before = { id: anOrganiser(), name: 'Old', revision: 1, updatedAt: now };

  it('tell a renaming, and neither a sign-up nor the same name again', () => {
    expect(eventsOfOrganiser(before, { ...before, name: 'New', revision: 2 })).toMatchObject([
      { type: 'OrganiserRenamed', organiserId: before.id, name: 'New', formerName: before.name },
    ]);
    expect(eventsOfOrganiser(undefined, before)).toEqual([]);
    expect(eventsOfOrganiser(before, before)).toEqual([]);
  });
});
