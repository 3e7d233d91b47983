import { yearsOn } from '../family/ages';
import type { BookingId, ChildId } from '../shared/ids';
import { dayMs, dayNumberOf, epochOf, type Instant, instantAt } from '../shared/time';
import { type Booked, type BookedChild, type Booking, type Mark, nextRevision, wasPaidAhead } from './booking';
import { type LocalSession, localDayOf } from './party';
import { type Standing } from './standing';

interface Due {
  readonly amount: number;
  readonly currency: string;
}

/**
 * Tells who comes, as the organiser reads it: of a child its name, its age at the session and what its parent shares,
 * and nothing else.
 */
export interface Attendee {
  readonly bookingId: BookingId;
  /** Absent for adults who come alone. */
  readonly child?: ChildId;
  readonly name?: string;
  readonly ageInYears?: number;
  readonly adults: number;
  readonly status: Standing['status'];
  readonly shared: boolean;
  readonly note?: string;
  readonly checkedInAt?: Instant;
  /** What the whole party owes at the door, in minor units; absent where nothing is booked or nobody knows the price. */
  readonly due?: Due;
  /** Of whom `checkIn` answers: since when all whom it named were there before. */
  readonly alreadyHereSince?: Instant;
}

/** Lists are tried out early, and corrected the day after. */
const checkInAfterMs = dayMs;
/** More marks than anybody makes in good faith: earlier ones go. */
const maxMarks = 100;

/** Returns whether somebody may still be marked; `now` is milliseconds since the epoch. */
export const isMarkable = ({ ends }: Pick<Booking, 'ends'>, now: number): boolean => now <= ends + checkInAfterMs;

/** Returns the mark that counts for a child: the latest; of those of one moment the one that came last. */
const lastMark = (marks: readonly Mark[], child: ChildId | undefined): Mark | undefined =>
  marks
    .filter((mark) => mark.child === child)
    .reduce<Mark | undefined>((last, mark) => (last && epochOf(last.at) > epochOf(mark.at) ? last : mark), undefined);

/** Returns since when somebody is there; undefined for who is not. */
export const checkedInAt = ({ marks }: Pick<Booked, 'marks'>, child: ChildId | undefined): Instant | undefined => {
  const last = lastMark(marks, child);
  return last?.kind === 'HERE' ? last.at : undefined;
};

/** Returns who is marked when `child` is named, or nobody in particular: all children, or adults alone. Undefined: no such child. */
export const markedPeople = (
  { children }: Pick<Booking, 'children'>,
  child: ChildId | undefined,
): readonly (ChildId | undefined)[] | undefined => {
  if (child !== undefined) return children.some(({ id }) => id === child) ? [child] : undefined;
  return children.length > 0 ? children.map(({ id }) => id) : [undefined];
};

/** Says what is marked: a device that was offline says when, and numbers what it says. */
export interface Marking extends Pick<Mark, 'kind'> {
  readonly people: readonly (ChildId | undefined)[];
  /** Milliseconds since the epoch; what lies ahead is now. */
  readonly at: number;
  readonly device: string;
  readonly number?: number;
}

const isKnown = (marks: readonly Mark[], child: ChildId | undefined, { device, number, kind }: Marking): boolean =>
  number === undefined
    ? (lastMark(marks, child)?.kind ?? 'UNDONE') === kind
    : marks.some((mark) => mark.child === child && mark.device === device && mark.number === number);

/**
 * Returns since when all whom a mark names were there before it: the last of them. Undefined where somebody was not, and
 * where the mark is one that its device sends again.
 */
export const hereBefore = (booking: Pick<Booked, 'marks'>, marking: Marking): Instant | undefined => {
  const { people, number } = marking;
  if (number !== undefined && people.some((child) => isKnown(booking.marks, child, marking))) return undefined;
  const since = people.map((child) => checkedInAt(booking, child));
  if (!since.every((at) => at !== undefined)) return undefined;
  return since.reduce((last, at) => (epochOf(at) > epochOf(last) ? at : last));
};

/** Returns the booking with what is marked; the same one when all of it is known already. */
export const marked = (booking: Booked, marking: Marking, now: number): Booked => {
  const { people, kind, device, number } = marking;
  const at = instantAt(Math.min(marking.at, now));
  const fresh = people
    .filter((child) => !isKnown(booking.marks, child, marking))
    .map((child): Mark => ({ ...(child && { child }), kind, at, device, number: number ?? booking.marks.length + 1 }));
  if (fresh.length === 0) return booking;
  return { ...nextRevision(booking, instantAt(now)), marks: [...booking.marks, ...fresh].slice(-maxMarks) };
};

/** Born on a clock that is ahead of the session's, a child may be so on the day after it: it is not less than 0 for that. */
const yearsAt = (child: BookedChild, session: LocalSession): number =>
  Math.max(0, yearsOn(dayNumberOf(child.born), localDayOf(session)));

const childPart = (child: BookedChild | undefined, session: LocalSession) =>
  child ? { child: child.id, name: child.name, ageInYears: yearsAt(child, session) } : {};

/** A note that is not shared is not even known to be there. */
const notePart = ({ shared, note }: Pick<Booked, 'note' | 'shared'>) =>
  shared && note !== undefined ? { shared, note } : { shared };

/** Money that was taken ahead is not taken again. What cancelling some of the party cost is owed as well. */
const duePart = (booking: Booking) => {
  if (booking.status !== 'BOOKED' || !booking.agreed.tariff) return {};
  const { refunded, agreed } = booking;
  const amount = wasPaidAhead(booking) ? 0 : agreed.total - refunded;
  return { due: { amount, currency: agreed.currency } };
};

const doorPart = (booking: Booking, child: ChildId | undefined) => {
  if (!('marks' in booking)) return { shared: false };
  const since = checkedInAt(booking, child);
  return { ...notePart(booking), ...(since && { checkedInAt: since }) };
};

const attendeeOf = (
  booking: Booking,
  status: Standing['status'],
  session: LocalSession,
  child?: BookedChild,
): Attendee => ({
  bookingId: booking.id,
  ...childPart(child, session),
  adults: booking.adults,
  status,
  ...duePart(booking),
  ...doorPart(booking, child?.id),
});

/** Returns the people of a booking, a row for each child; one for adults who come alone. */
export const attendeesOf = (
  booking: Booking,
  { status }: Standing,
  session: LocalSession,
): readonly [Attendee, ...Attendee[]] => {
  const [first, ...others] = booking.children;
  const rest = others.map((child) => attendeeOf(booking, status, session, child));
  return [attendeeOf(booking, status, session, first), ...rest];
};
