import * as v from 'valibot';
import { list, orAbsent, type RulesOf } from '../shared/rules';
import { type Instant, instantRule } from '../shared/time';

/** Names who takes a place. */
export const countedPeople = ['CHILDREN', 'EVERYBODY'] as const;
export type CountedPeople = (typeof countedPeople)[number];

/** Says what becomes of a child of another age than is welcome: `ADVISE` warns its parent, `ENFORCE` refuses it. */
export const ageGates = ['ADVISE', 'ENFORCE'] as const;
export type AgeGate = (typeof ageGates)[number];

/** Says what comes back to who cancels at least `hoursBefore` the start, in hundredths of a percent of the price. */
export interface CancellationTier {
  readonly hoursBefore: number;
  readonly permyriad: number;
}

/** Says how places in the sessions of a listing are booked. */
export interface BookingRules {
  /** Places in one session, 1 to 10,000. */
  readonly capacity: number;
  readonly counts: CountedPeople;
  /** Without it booking is open from the publication on. */
  readonly opensAt?: Instant;
  readonly closesMinutesBefore: number;
  readonly ageGate: AgeGate;
  readonly waitingList: boolean;
  /** How long an offer of the waiting list stands, if nothing ends it sooner. */
  readonly offerHours: number;
  /** The longest notice first, and never more back for less of it. None: all comes back until the start. */
  readonly cancellation: readonly CancellationTier[];
}

const defaults = {
  counts: 'EVERYBODY',
  closesMinutesBefore: 0,
  ageGate: 'ENFORCE',
  waitingList: true,
  offerHours: 24,
} as const satisfies Partial<BookingRules>;

export const maxCapacity = 10_000;
const maxTiers = 20;
const hoursOfYear = 365 * 24;
const hoursOfWeek = 7 * 24;

const wholeNumber = (least: number, highest: number) =>
  v.pipe(
    v.number(),
    v.integer('is not a whole number'),
    v.minValue(least, `is below ${least}`),
    v.maxValue(highest, `is over ${highest}`),
  );

export const capacityRule = wholeNumber(1, maxCapacity);

const permyriadOf = (percent: number): number => Math.round(percent * 100);

const tier = v.object({
  hoursBefore: wholeNumber(0, hoursOfYear),
  percent: v.pipe(
    v.number(),
    v.minValue(0, 'is below 0'),
    v.maxValue(100, 'is over 100'),
    v.check((percent) => permyriadOf(percent) / 100 === percent, 'has more than two decimals'),
  ),
});

type TierInput = v.InferOutput<typeof tier>;

const longestNoticeFirst = (tiers: readonly TierInput[]): TierInput[] =>
  [...tiers].sort((a, b) => b.hoursBefore - a.hoursBefore);

const isNeverRising = (tiers: readonly TierInput[]): boolean =>
  longestNoticeFirst(tiers).every(({ percent }, index, all) => percent <= (all[index - 1]?.percent ?? percent));

const tiers = v.pipe(
  list(tier, maxTiers),
  v.check(
    (all) => new Set(all.map(({ hoursBefore }) => hoursBefore)).size === all.length,
    'names the same hours twice',
  ),
  v.check((all) => isNeverRising(all), 'gives more back for less notice'),
);

/** Holds every rule of `BookingRulesInput`. */
export const bookingInputRules = v.object({
  capacity: capacityRule,
  counts: orAbsent(v.picklist(countedPeople)),
  opensAt: orAbsent(instantRule),
  closesMinutesBefore: orAbsent(wholeNumber(0, hoursOfYear * 60)),
  ageGate: orAbsent(v.picklist(ageGates)),
  waitingList: orAbsent(v.boolean()),
  offerHours: orAbsent(wholeNumber(1, hoursOfWeek)),
  cancellation: orAbsent(tiers),
} satisfies RulesOf<keyof BookingRules>);

type BookingInput = v.InferOutput<typeof bookingInputRules>;

/** Returns rules as they are kept: with every default written down, so that a later default changes no listing. */
export const toBookingRules = (input: BookingInput): BookingRules => ({
  capacity: input.capacity,
  counts: input.counts ?? defaults.counts,
  ...(typeof input.opensAt === 'string' && { opensAt: input.opensAt }),
  closesMinutesBefore: input.closesMinutesBefore ?? defaults.closesMinutesBefore,
  ageGate: input.ageGate ?? defaults.ageGate,
  waitingList: input.waitingList ?? defaults.waitingList,
  offerHours: input.offerHours ?? defaults.offerHours,
  cancellation: longestNoticeFirst(input.cancellation ?? []).map(({ hoursBefore, percent }) => ({
    hoursBefore,
    permyriad: permyriadOf(percent),
  })),
});
