import { ageOn, fitInWords, fitLooks } from '../family/ages';
import { type Ages, fitOf } from '../family/months';
import { daysOf, today } from '../finding/days';
import type { Age, Question } from '../finding/question';
import { calendarDay, localDate } from '../format';

interface FitsProps {
  readonly target: Ages;
  readonly ages: readonly Age[];
  /** As `YYYY-MM-DD`. */
  readonly day: string;
  /** Whether those who are welcome are named already. */
  readonly isWelcomeSaid?: boolean;
}

/** Whether each child is welcome on a day. */
export const Fits = ({ target, ages, day, isWelcomeSaid = false }: FitsProps) => {
  const now = today(new Date());
  return (
    <>
      {ages.map((age, place) => {
        const fit = fitOf(target, age, day, now);
        return fit === 'fits' && isWelcomeSaid ? null : (
          <span key={place} class={fitLooks[fit]}>
            {fitInWords(fit, ageOn(age, day, now))}
          </span>
        );
      })}
    </>
  );
};

interface Ahead {
  readonly when: { readonly timeZone: string };
  /** The first session to come. */
  readonly next: { readonly edges: readonly { readonly node: { readonly start: string } }[] };
}

/** Returns the day for which a listing says who is welcome: the first that was asked for, else that of its next session. */
export const dayToJudge = ({ next, when }: Ahead, question: Question): string => {
  const now = today(new Date());
  const [asked] = daysOf(question, new Date()) ?? [];
  const [first] = next.edges;
  const ahead = first ? localDate(new Date(first.node.start), when.timeZone) : now;
  return asked !== undefined && asked > now ? asked : ahead;
};

/** Whether each child is welcome on a day, which is named where another answer is true today. */
export const FitsAhead = ({ target, ages, day }: FitsProps) => {
  const now = today(new Date());
  const isOther = ages.some((age) => fitOf(target, age, day, now) !== fitOf(target, age, now, now));
  return (
    <p class="row">
      {isOther && <span>{calendarDay(day)}:</span>}
      <Fits target={target} ages={ages} day={day} />
    </p>
  );
};

interface DayFitsProps {
  readonly target: Ages;
  readonly ages: readonly Age[];
  readonly session: { readonly start: string; readonly timeZone: string };
  /** The day for which it is said already who is welcome. */
  readonly saidOf: string;
}

/** Of those children to whom something else applies on the day of a session than was said. */
export const DayFits = ({ target, ages, session, saidOf }: DayFitsProps) => {
  const now = today(new Date());
  const day = localDate(new Date(session.start), session.timeZone);
  const changed = ages.filter((age) => fitOf(target, age, day, now) !== fitOf(target, age, saidOf, now));
  return <Fits target={target} ages={changed} day={day} />;
};
