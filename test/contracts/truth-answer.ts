import { tariffOf, totalFor } from '../../domain/booking/party-price';
import { monthsOn, welcomeMonths } from '../../domain/family/ages';
import { type Session, sessionIdOf, sessionsOf } from '../../domain/schedule/sessions';
import { toEpoch, toWall } from '../../domain/schedule/zone';
import { distanceBetween } from '../../domain/shared/geo';
import { toAmount } from '../../domain/shared/money';
import { dayMs, daysOfWeek, parseClockTime } from '../../domain/shared/time';
import { noon } from '../builders/listings';
import type { Listed } from './search-index-random';
import type { TruthFilter } from './truth-questions';

/*
 * The contract of finding, read word for word over all sessions of a listing: written from the contract, and not from the code.
 * Only dates, ages in months and what a party pays are taken from the domain, which tests them for itself.
 */

interface Range {
  readonly from: number;
  readonly to: number;
}

const meet = (a: Range, b: Range): boolean => a.from <= b.to && b.from <= a.to;
const asksNothing = (asked: readonly unknown[] | undefined): boolean => !asked || asked.length === 0;
const isAmong = (asked: readonly string[] | undefined, ...values: readonly string[]): boolean =>
  !asked || asked.length === 0 || values.some((value) => asked.includes(value));

const isInTime = ({ start, end, zone }: Session, { when, dayOfWeek }: TruthFilter): boolean => {
  const { date, time } = when ?? {};
  if (!date && !time && asksNothing(dayOfWeek)) return true;
  const from = time && parseClockTime(time.from);
  const to = time && parseClockTime(time.to);
  const opens = from?.time ?? 0;
  const closes = to ? to.time + (to.time > opens ? 0 : dayMs) : dayMs;
  const momentOf = (wall: number) => (from?.offset === undefined ? toEpoch(zone, wall) : wall - from.offset);
  for (let day = Math.floor(start / dayMs) - 2; day <= Math.floor(end / dayMs) + 2; day++) {
    const isInDate = !date || (day >= Date.parse(date.from) / dayMs && day <= Date.parse(date.to) / dayMs);
    const weekday = daysOfWeek[(new Date(day * dayMs).getUTCDay() + 6) % 7] ?? 'MON';
    if (!isInDate || !isAmong(dayOfWeek, weekday)) continue;
    if (start < momentOf(day * dayMs + closes) && end > momentOf(day * dayMs + opens)) return true;
  }
  return false;
};

const completed = new Map<string, number>();

/** The same birth dates and days are asked about again and again. */
const monthsAt = (birthDate: string, day: number): number => {
  const key = `${birthDate} ${day}`;
  const months = completed.get(key) ?? monthsOn(Date.parse(birthDate) / dayMs, day);
  completed.set(key, months);
  return months;
};

const isWelcome = ({ listing: { content } }: Listed, session: Session, { party }: TruthFilter): boolean => {
  const day = Math.floor(toWall(session.zone, session.start) / dayMs);
  return (party?.children ?? []).every((child) => {
    if ('age' in child) return meet({ from: child.age * 12, to: child.age * 12 + 11 }, welcomeMonths(content.target));
    const months = 'birthDate' in child ? monthsAt(child.birthDate, day) : child.ageInMonths;
    return meet({ from: months, to: months }, welcomeMonths(content.target));
  });
};

const isThere = ({ listing: { content } }: Listed, { details }: Session, asked: TruthFilter): boolean => {
  const { lat, lon } = (details?.where ?? content.where).location;
  const { location, boundingBox } = asked;
  if (location && distanceBetween(location.coordinates, { lat, lon }) > location.radius) return false;
  if (!boundingBox) return true;
  const { southWest, northEast } = boundingBox;
  const isEast = lon >= southWest.lon;
  const isWest = lon <= northEast.lon;
  return (
    lat >= southWest.lat &&
    lat <= northEast.lat &&
    (southWest.lon > northEast.lon ? isEast || isWest : isEast && isWest)
  );
};

const costs = ({ listing: { content } }: Listed, { details }: Session, asked: TruthFilter): boolean => {
  const { price, free, totalPrice, party } = asked;
  const own = details?.price;
  const isKnown = own !== undefined || content.priceKind !== 'UNKNOWN';
  const amounts = own ?? content.price;
  // A donation is more than nothing.
  const least = content.priceKind === 'DONATION' ? Number.MIN_VALUE : 0;
  const inUnits = (minor: number) => Math.max(least, toAmount(minor, content.price.currency));
  const ends = { from: inUnits(amounts.from), to: inUnits(amounts.to) };
  if (price && !(isKnown && meet(price, ends))) return false;
  const isFree = ends.to === 0 && (content.prices ?? []).every(({ amount }) => amount === 0);
  if (typeof free === 'boolean' && !(isKnown && isFree === free)) return false;
  if (!totalPrice || !party) return true;
  const tariff = tariffOf(content, own);
  const total = tariff && inUnits(totalFor(tariff, { children: party.children.length, adults: party.adults }));
  return total !== undefined && meet(totalPrice, { from: total, to: total });
};

const hasPlaces = (
  { listing: { content }, placesLeft }: Listed,
  session: Session,
  asked: TruthFilter,
  now: number,
): boolean => {
  if (!asked.available || !content.bookingMandatory) return true;
  if (!content.booking) return false;
  // Nothing can be booked from the moment on at which booking closes.
  if (session.start - content.booking.closesMinutesBefore * 60_000 <= now) return false;
  const { children = [], adults = 0 } = asked.party ?? {};
  const people = children.length + (content.booking.counts === 'CHILDREN' ? 0 : adults);
  const left = placesLeft?.[sessionIdOf(session)] ?? session.details?.capacity ?? content.booking.capacity;
  return left >= Math.max(1, people);
};

const foldedTag = (tag: string): string =>
  tag.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ł', 'l');

const isAsAsked = ({ listing: { content, organiserId } }: Listed, asked: TruthFilter): boolean =>
  isAmong(asked.type, content.type) &&
  isAmong(asked.category, content.category) &&
  isAmong(asked.organiser, organiserId) &&
  isAmong(asked.target?.type, ...content.target.type) &&
  isAmong(asked.setting, content.setting ?? 'unknown') &&
  isAmong(asked.attendance, content.attendance ?? 'IN_PERSON') &&
  isAmong(asked.tag?.map(foldedTag), ...(content.tags ?? []).map(foldedTag)) &&
  (asksNothing(asked.language) ||
    (asked.language ?? []).some((range) =>
      (content.languages ?? []).some((tag) => `${tag}-`.toLowerCase().startsWith(`${range}-`.toLowerCase())),
    )) &&
  (asked.accessibility ?? []).every((asked) =>
    content.accessibility?.some(({ kind, supported }) => kind === asked && supported),
  ) &&
  (asked.bookingMandatory === undefined || asked.bookingMandatory === content.bookingMandatory) &&
  (asked.adultMandatory === undefined || asked.adultMandatory === content.adultMandatory) &&
  (asked.target?.age ?? []).every(({ from, to }) =>
    meet({ from: from * 12, to: to * 12 + 11 }, welcomeMonths(content.target)),
  );

const answers = (entry: Listed, session: Session, asked: TruthFilter, now: number): boolean =>
  session.status !== 'CANCELLED' &&
  session.end > now &&
  hasPlaces(entry, session, asked, now) &&
  isThere(entry, session, asked) &&
  costs(entry, session, asked) &&
  isInTime(session, asked) &&
  isWelcome(entry, session, asked);

const expanded = new Map<Listed, readonly Session[]>();

/** Returns all sessions of a listing that have not ended two days before the builders' noon. */
export const allSessionsOf = (entry: Listed): readonly Session[] => {
  const known = expanded.get(entry) ?? [...sessionsOf(entry.listing, noon - 2 * dayMs, Number.POSITIVE_INFINITY)];
  expanded.set(entry, known);
  return known;
};

/** Returns the sessions that answer a filter and have not ended at `now`, soonest first. Lazy: most questions need the first one only. */
export function* answeringSessions(entry: Listed, asked: TruthFilter, now: number): Generator<Session, void> {
  if (!isAsAsked(entry, asked)) return;
  for (const session of allSessionsOf(entry)) if (answers(entry, session, asked, now)) yield session;
}
