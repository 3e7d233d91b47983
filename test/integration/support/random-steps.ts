import fc from 'fast-check';
import type { ChildRepository } from '../../../application/family/ports/child-repository';
import type { FavouriteRepository } from '../../../application/family/ports/favourite-repository';
import type { ListingRepository } from '../../../application/listing/ports/listing-repository';
import type { DecisionRepository } from '../../../application/moderation/ports/decision-repository';
import type { ProfileRepository } from '../../../application/people/ports/profile-repository';
import type { IdempotencyStore } from '../../../application/ports/idempotency-store';
import type { RateLimiter } from '../../../application/ports/rate-limiter';
import { childId, userId } from '../../../domain/shared/ids';
import type { ForwardPageRequest } from '../../../domain/shared/paging';
import { type CalendarDay, hour, minute } from '../../../domain/shared/time';
import { noon } from '../../builders/listings';
import type { SetClock } from '../../builders/set-clock';
import { anyAct, auditorOf, listingIdOf, momentOf, organiserOf, perform } from './random-changes';

/** One set of adapters, and the clock that they share with nobody. */
export interface AdapterSet {
  readonly listings: ListingRepository & DecisionRepository;
  readonly profiles: ProfileRepository;
  readonly children: ChildRepository;
  readonly favourites: FavouriteRepository;
  readonly idempotencyStore: IdempotencyStore;
  readonly rateLimiter: RateLimiter;
  readonly clock: SetClock;
}

/** One act or one question; what it answers is the same on every set. */
export interface Step {
  readonly name: string;
  readonly on: (set: AdapterSet) => Promise<unknown>;
}

const step = <Parts extends object>(
  name: string,
  parts: { [Part in keyof Parts]: fc.Arbitrary<Parts[Part]> },
  on: (set: AdapterSet, parts: Parts) => Promise<unknown>,
): fc.Arbitrary<Step> =>
  fc.record<Parts>(parts).map((made) => {
    const told = `${name} ${JSON.stringify(made)}`;
    return { name: told, on: (set: AdapterSet) => on(set, made), [fc.toStringMethod]: () => told };
  });

const who = fc.nat(1);
const which = fc.nat(3);
const ids = fc.array(fc.nat(6), { maxLength: 6 });
const seconds = fc.nat(4);
const called = fc.constantFrom('Ada', 'Jan');
const language = fc.constantFrom({}, { language: 'pl' as const }, { language: 'en' as const });
const timeZone = fc.constantFrom({}, { timeZone: 'Europe/Warsaw' }, { timeZone: 'Asia/Tokyo' });
const userOf = (number: number) => userId(number === 0 ? 'parent' : 'parent-too');
const childOf = (number: number) => childId(`child-${number}`);

/** A page from the start, or after a row that may be there. */
const page: fc.Arbitrary<ForwardPageRequest> = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.option(fc.tuple(seconds, fc.nat(5)), { nil: undefined }))
  .map(([size, after]) => (after ? { size, after: { key: momentOf(after[0]), id: listingIdOf(after[1]) } } : { size }));

const sorted = <Row>(rows: Iterable<Row>): string[] => [...rows].map((row) => JSON.stringify(row)).sort();

const listingSteps = [
  step(
    'a listing by its externalId',
    { who, externalId: fc.constantFrom('a', 'b') },
    async (set, { who: number, externalId }) => set.listings.getByExternalId(organiserOf(number), externalId),
  ),
  step('change', { act: anyAct }, (set, { act }) => perform(set.listings, act)),
  step(
    'listings in a status',
    { who, status: fc.constantFrom('DRAFT', 'PENDING', 'PUBLISHED', 'REJECTED'), page },
    (set, at) => set.listings.byStatus(organiserOf(at.who), at.status, at.page),
  ),
  step('pending', { page }, (set, at) => set.listings.pending(at.page)),
  step('decisions', { who, page }, (set, at) => set.listings.decisionsOf(auditorOf(at.who), at.page)),
  step('all listings', { who }, async (set, at) => {
    const all = await set.listings.allOf(organiserOf(at.who));
    return new Map(all.map((listing) => [listing.id, listing]));
  }),
  step('listings by ids', { ids }, (set, at) => set.listings.getMany(at.ids.map(listingIdOf))),
];

const childCalled = (
  at: { readonly who: number; readonly which: number; readonly called: string },
  revision: number,
) => ({
  id: childOf(at.which),
  parentId: userOf(at.who),
  name: at.called,
  birthDate: '2020-02-29' as CalendarDay,
  revision,
});

const familySteps = [
  step('add a child', { who, which, called }, (set, at) => set.children.add(childCalled(at, 1))),
  step('change a child', { who, which, called, revision: fc.integer({ min: 1, max: 3 }) }, (set, at) =>
    set.children.save(childCalled(at, at.revision)),
  ),
  step('remove a child', { who, which }, (set, at) => set.children.remove(childOf(at.which), userOf(at.who))),
  step('children', { who, which }, async (set, at) => [
    await set.children.get(childOf(at.which), userOf(at.who)),
    await set.children.childrenOf(userOf(at.who)),
  ]),
  step('add a favourite', { who, which, seconds }, (set, at) =>
    set.favourites.add({ listingId: listingIdOf(at.which), userId: userOf(at.who), addedAt: momentOf(at.seconds) }),
  ),
  step('remove a favourite', { who, which }, (set, at) => set.favourites.remove(listingIdOf(at.which), userOf(at.who))),
  step('favourites', { who, ids }, async (set, at) => [
    new Map((await set.favourites.favouritesOf(userOf(at.who))).map((kept) => [kept.listingId, kept])),
    sorted(await set.favourites.keptAmong(at.ids.map(listingIdOf), userOf(at.who))),
  ]),
];

const otherSteps = [
  step('sign up', { who, called, seconds }, (set, at) =>
    set.profiles.addIfAbsent({ id: userOf(at.who), name: at.called, revision: 1, updatedAt: momentOf(at.seconds) }),
  ),
  step('rename', { who, called, seconds }, (set, at) =>
    set.profiles.change(userOf(at.who), { name: at.called }, momentOf(at.seconds)),
  ),
  step('rename what was read', { who, called, seconds, revision: fc.integer({ min: 1, max: 3 }) }, (set, at) =>
    set.profiles.changeAt(userOf(at.who), at.revision, { name: at.called }, momentOf(at.seconds)),
  ),
  step('another language or clock', { who, language, timeZone, seconds }, (set, at) =>
    set.profiles.change(userOf(at.who), { ...at.language, ...at.timeZone, isParents: true }, momentOf(at.seconds)),
  ),
  step('profiles', { ids }, async (set, at) => [
    await set.profiles.getMany(at.ids.map(userOf)),
    await set.profiles.get(userOf(0)),
  ]),
  step('claim', { which }, (set, at) => set.idempotencyStore.claim(`key ${at.which}`)),
  step('complete', { which }, (set, at) => set.idempotencyStore.complete(`key ${at.which}`)),
  step('release', { which }, (set, at) => set.idempotencyStore.release(`key ${at.which}`)),
  step('wait', { milliseconds: fc.constantFrom(1, minute - 1, minute) }, async ({ clock }, at) => {
    clock.time += at.milliseconds;
  }),
  step(
    'take',
    { who, max: fc.integer({ min: 1, max: 3 }), windowMs: fc.constantFrom(minute, hour), later: seconds },
    (set, at) =>
      set.rateLimiter.take(
        `key ${at.who} ${at.windowMs}`,
        { max: at.max, windowMs: at.windowMs },
        noon + at.later * minute,
      ),
  ),
];

/** Every other step changes a listing; the others ask. */
export const listingStep: fc.Arbitrary<Step> = fc.oneof(
  ...listingSteps.map((arbitrary, index) => ({ weight: index === 0 ? 5 : 1, arbitrary })),
);
export const otherStep: fc.Arbitrary<Step> = fc.oneof(...familySteps, ...otherSteps);
