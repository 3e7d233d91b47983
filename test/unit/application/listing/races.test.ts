import { makeChanges } from '../../../../adapters/in-memory/changes';
import { makeInMemoryImageStore } from '../../../../adapters/in-memory/listing/image-uploads';
import { makeInMemoryListings } from '../../../../adapters/in-memory/listing/listing-repository';
import { makeInMemoryRateLimiter } from '../../../../adapters/in-memory/rate-limiter';
import { randomIds } from '../../../../adapters/node/clock-and-ids';
import { makeNewVersion } from '../../../../application/listing/new-version.use-case';
import type { ListingRepository } from '../../../../application/listing/ports/listing-repository';
import { makeRemoveThingToDo } from '../../../../application/listing/remove-thing-to-do.use-case';
import { makeSubmitThingToDo } from '../../../../application/listing/submit-thing-to-do.use-case';
import { makeUpdateThingToDo } from '../../../../application/listing/update-thing-to-do.use-case';
import { makeWithdrawThingToDo } from '../../../../application/listing/withdraw-thing-to-do.use-case';
import { makeApprove } from '../../../../application/moderation/approve.use-case';
import { makeReject } from '../../../../application/moderation/reject.use-case';
import { create } from '../../../../domain/listing/transitions';
import type { ListingId } from '../../../../domain/shared/ids';
import type { Result } from '../../../../domain/shared/result';
import { instantAt } from '../../../../domain/shared/time';
import { aContent, anAuditor, anId, anOrganiser, noon } from '../../../builders/listings';
import { aThingToDoInput } from '../../../builders/thing-to-do-input';

const organiserId = anOrganiser();
const auditorId = anAuditor();
const clock = { now: () => noon };
const imageStore = { bucket: 'images', region: 'local' };
const imageCopies = makeInMemoryImageStore(clock, {
  ...imageStore,
  uploadUrl: () => 'http://127.0.0.1/upload',
  imagesUrl: () => 'http://127.0.0.1/images',
  secret: 'secret',
});

type Outcome = Result<unknown, { readonly code: string }>;
type Act = (listings: ListingRepository, id: ListingId) => Promise<Outcome>;

const acts = {
  edit: (listings, id) =>
    makeUpdateThingToDo({ listings, imageStore, clock })({
      id,
      organiserId,
      content: aThingToDoInput({ name: 'Edited' }),
      removeImage: false,
    }),
  submit: (listings, id) =>
    makeSubmitThingToDo({
      listings,
      rateLimiter: makeInMemoryRateLimiter(),
      imageCopies,
      ids: randomIds,
      clock,
    })({ id, organiserId }),
  remove: (listings, id) => makeRemoveThingToDo({ listings, clock })({ id, organiserId }),
  approve: (listings, id) => makeApprove({ listings, imageCopies, ids: randomIds, clock })({ id, auditorId }),
  reject: (listings, id) => makeReject({ listings, ids: randomIds, clock })({ id, auditorId, reasons: ['No.'] }),
  withdraw: (listings, id) => makeWithdrawThingToDo({ listings, clock })({ id, organiserId }),
  newVersion: (listings, id) => makeNewVersion({ listings, ids: randomIds, clock })({ id, organiserId }),
} satisfies Record<string, Act>;

type ActName = keyof typeof acts;

/** The listing that was first there, and its new version. */
interface Stage {
  readonly listings: ListingRepository;
  readonly first: ListingId;
  readonly version: ListingId;
}

const play = async (listings: ListingRepository, id: ListingId, ...names: readonly ActName[]): Promise<void> => {
  for (const name of names) {
    const outcome = await acts[name](listings, id);
    if (!outcome.ok) throw new Error(`${name} was refused: ${outcome.error.code}`);
  }
};

const stageOf = async (ofFirst: readonly ActName[], ofVersion?: readonly ActName[], late: readonly ActName[] = []) => {
  const listings = makeInMemoryListings(makeChanges());
  const first = anId();
  await listings.commit(create({ id: first, organiserId, content: aContent() }, instantAt(noon)));
  await play(listings, first, ...ofFirst);
  if (!ofVersion) return { listings, first, version: first };
  const opened = await makeNewVersion({ listings, ids: randomIds, clock })({ id: first, organiserId });
  if (!opened.ok) throw new Error(opened.error.code);
  await play(listings, opened.value.id, ...ofVersion);
  await play(listings, first, ...late);
  return { listings, first, version: opened.value.id };
};

const published = ['submit', 'approve'] as const;

/** Stages, and what may be done on each to its first listing and to the new version. */
const stages: Record<string, [() => Promise<Stage>, readonly ActName[], readonly ActName[]]> = {
  draft: [() => stageOf([]), ['edit', 'submit', 'remove'], []],
  rejected: [() => stageOf(['submit', 'reject']), ['edit', 'submit', 'remove'], []],
  pending: [() => stageOf(['submit']), ['approve', 'reject'], []],
  published: [() => stageOf(published), ['withdraw', 'newVersion'], []],
  withdrawn: [() => stageOf([...published, 'withdraw']), ['newVersion'], []],
  'published, a version in draft': [() => stageOf(published, []), ['withdraw'], ['edit', 'submit', 'remove']],
  'published, a version rejected': [
    () => stageOf(published, ['submit', 'reject']),
    ['withdraw'],
    ['edit', 'submit', 'remove'],
  ],
  'published, a version pending': [() => stageOf(published, ['submit']), ['withdraw'], ['approve', 'reject']],
  'withdrawn, a version in draft': [() => stageOf(published, [], ['withdraw']), [], ['edit', 'submit', 'remove']],
};

const cases = Object.entries(stages).flatMap(([stage, [, ofFirst, ofVersion]]) => {
  const possible = [
    ...ofFirst.map((name) => ({ name, on: 'first' as const })),
    ...ofVersion.map((name) => ({ name, on: 'version' as const })),
  ];
  const told = ({ name, on }: (typeof possible)[number]) => `${name} of the ${on}`;
  return possible.flatMap((one) =>
    possible.map((other) => [stage, `${told(one)} and ${told(other)}`, [one, other]] as const),
  );
});

/** Lets nobody write before both have read what is there. */
const onceBothHaveRead = (listings: ListingRepository): ListingRepository => {
  let arrived = 0;
  let open = (): void => undefined;
  const gate = new Promise<void>((resolve) => {
    open = resolve;
  });
  const commit: ListingRepository['commit'] = async (change) => {
    arrived += 1;
    if (arrived === 2) open();
    await gate;
    return listings.commit(change);
  };
  return { ...listings, commit };
};

describe('two who read the same', () => {
  it.each(cases)('on a stage that is %s: %s have one winner', async (stage, _told, both) => {
    const [made] = stages[stage] ?? [];
    if (!made) throw new Error('no such stage');
    const there = await made();
    const listings = onceBothHaveRead(there.listings);
    const outcomes = await Promise.all(both.map(({ name, on }) => acts[name](listings, there[on])));
    const refused = outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.error.code]));
    expect(refused).toEqual(['ChangedMeanwhile']);
  });
});
