import type { ListingContent, PublicListing } from '../listing/content';
import { soughtPrices } from '../listing/price-kind';
import { type Session, sessionsOf } from '../schedule/sessions';
import { distanceBetween } from '../shared/geo';
import { dayLength, dayOf } from '../shared/time';
import { type AskedWord, knownWordsOf, lettersOf } from '../shared/words';
import { hoursOfDay } from './parse-question';
import type { AskedTime, Question } from './question';

/** A listing as search knows it. */
export interface Findable {
  readonly listing: PublicListing;
  readonly organiserName: string;
}

/** The texts that `search` looks in. */
export const textsOf = ({ listing: { content }, organiserName }: Findable): string[] => [
  content.name,
  content.description,
  content.where.address,
  organiserName,
];

/** Whether each word begins some word of the texts, in one of its forms. */
export const mentions = (texts: readonly string[], words: readonly AskedWord[]): boolean => {
  if (words.length === 0) return true;
  const letters = texts.map(lettersOf).join(' ');
  if (!words.every(({ beginnings }) => beginnings.some((beginning) => letters.includes(beginning.replaceAll('=', '')))))
    return false;
  const known = texts.flatMap(knownWordsOf);
  return words.every(({ beginnings }) =>
    beginnings.some((beginning) => known.some((candidate) => candidate.startsWith(beginning))),
  );
};

const overlaps = (a: { from: number; to: number }, b: { from: number; to: number }): boolean =>
  a.from <= b.to && b.from <= a.to;

const isAnyAmong = <T>(asked: readonly T[], values: readonly T[]): boolean =>
  asked.length === 0 || values.some((value) => asked.includes(value));

const isAmong = <T>(asked: readonly T[], value: T): boolean => asked.length === 0 || asked.includes(value);

const isPriced = (content: ListingContent, asked: NonNullable<Question['price']>): boolean => {
  const prices = soughtPrices(content);
  return prices !== undefined && overlaps(asked, prices);
};

/** Whether the listing fits all that is asked but words and time. */
export const fits = (content: ListingContent, question: Question): boolean => {
  const { target } = content;
  const { within, price } = question;
  return (
    isAmong(question.types, content.type) &&
    isAmong(question.categories, content.category) &&
    isAnyAmong(question.targetTypes, target.type) &&
    (question.bookingMandatory === undefined || question.bookingMandatory === content.bookingMandatory) &&
    (question.adultMandatory === undefined || question.adultMandatory === content.adultMandatory) &&
    question.ages.every((age) => overlaps(age, target.age)) &&
    (!price || isPriced(content, price)) &&
    (!within || distanceBetween(within.center, content.where.location) <= within.radius)
  );
};

/** Whether a session overlaps one of the asked stretches. */
export const answersTime = (session: Session, when: AskedTime | undefined): boolean => {
  if (!when) return true;
  const { start, end } = hoursOfDay(when.hours);
  // A stretch may begin on the day before and run past midnight into the session.
  const first = Math.max(dayOf(session.start) - 1, when.days?.from ?? Number.NEGATIVE_INFINITY);
  const last = Math.min(dayOf(session.end), when.days?.to ?? Number.POSITIVE_INFINITY);
  for (let day = first; day <= last; day++) {
    if (session.start < day * dayLength + end && session.end > day * dayLength + start) return true;
  }
  return false;
};

/** The asked time as a whole: no session outside of it can answer. Milliseconds since the epoch. */
export const horizonOf = (when: AskedTime | undefined, now: number): { readonly from: number; readonly to: number } => {
  const { start, end } = hoursOfDay(when?.hours);
  const from = when?.days ? when.days.from * dayLength + start : Number.NEGATIVE_INFINITY;
  const to = when?.days ? when.days.to * dayLength + end : Number.POSITIVE_INFINITY;
  return { from: Math.max(from, now), to };
};

/** The first session that answers and has not ended at `now` (milliseconds since the epoch). */
export const firstAnswer = (content: ListingContent, when: AskedTime | undefined, now: number): Session | undefined => {
  const { from, to } = horizonOf(when, now);
  for (const session of sessionsOf(content, from, to)) {
    if (session.end > now && answersTime(session, when)) return session;
  }
  return undefined;
};

/** Whether the listing answers the question at `now`: what every search engine must agree with. */
export const answers = (candidate: Findable, question: Question, now: number): boolean =>
  fits(candidate.listing.content, question) &&
  mentions(textsOf(candidate), question.words) &&
  firstAnswer(candidate.listing.content, question.when, now) !== undefined;
