import type { MyBookingQuery } from '../api/generated/user';
import { type Age, emptyQuestion, questionText } from '../finding/question';

type Booked = NonNullable<MyBookingQuery['myBookingById']>;

/** Why what was booked is not there any more: the listing, this one time of it, or because it is over. */
export type Why = 'withdrawn' | 'dropped' | 'calledOff' | 'over';

interface Standing {
  readonly thingToDo: object | null;
  readonly session: { readonly status: string; readonly end: string } | null;
}

/** Returns why what was booked is not there any more; null where it is, or took place. */
export const whyGone = ({ thingToDo, session }: Standing, now: number): Why | null => {
  if (session && Date.parse(session.end) <= now) return thingToDo ? null : 'over';
  if (!thingToDo) return session ? 'withdrawn' : 'over';
  if (!session) return 'dropped';
  return session.status === 'CANCELLED' ? 'calledOff' : null;
};

/** Returns where things like what was booked are looked for: around its place, for these ages, of its kind if that is known. */
export const similarAddress = (
  { thingToDo, session, party }: Pick<Booked, 'thingToDo' | 'session' | 'party'>,
  children: readonly Age[],
): string => {
  const where = session?.where ?? thingToDo?.where;
  const question = questionText({
    ...emptyQuestion,
    place: where ? { ...where.location, name: where.address.slice(0, 80) } : null,
    km: 25,
    children,
    adults: party.adults,
    categories: thingToDo ? [thingToDo.category] : [],
  });
  return `/${question}`;
};
