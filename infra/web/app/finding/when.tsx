import { Chip } from '../design/field';
import { dayParts, number } from '../format';
import { words } from '../words';
import type { Change } from './asking';
import { dayAfter, today } from './days';
import { type Question, type When as WhenName, whens } from './question';
import type { Facets } from './results';

interface PartProps {
  readonly question: Question;
  readonly change: Change;
}

interface WhenProps extends PartProps {
  readonly facets: Facets | null;
}

/** As many days as the strip shows. */
const stripDays = 21;

const spans = [
  ['morning', 6, 12],
  ['afternoon', 12, 17],
  ['evening', 17, 22],
] as const;

const isIn = ({ from, to }: Question, day: string): boolean => from !== null && day >= from && day <= (to ?? from);

/** The first press chooses a day, a later one stretches to it, and a press on the only one takes it back. */
const pressed = ({ from, to }: Question, day: string): Pick<Question, 'from' | 'to' | 'when'> => {
  if (from === null || (to !== null && to !== from)) return { when: null, from: day, to: day };
  if (day === from) return { when: null, from: null, to: null };
  return day > from ? { when: null, from, to: day } : { when: null, from: day, to: from };
};

const Strip = ({ question, change, facets }: WhenProps) => {
  const counts = new Map(facets?.day.map(({ value, count }) => [value, count]));
  const first = today(new Date());
  const days = Array.from({ length: stripDays }, (_, after) => dayAfter(first, after));
  return (
    <div class="strip" role="group" aria-label={words().finding.days} tabIndex={0}>
      {days.map((day) => {
        const { weekday, day: date, month } = dayParts(day);
        return (
          <button
            key={day}
            type="button"
            class="chip"
            aria-pressed={isIn(question, day)}
            onClick={() => change(pressed(question, day))}
          >
            <span>{weekday}</span>
            <b>{date}</b>
            <span>{month}</span>
            {facets && <span class="count">{number(counts.get(day) ?? 0)}</span>}
          </button>
        );
      })}
    </div>
  );
};

const Hours = ({ question, change }: PartProps) => {
  const { finding } = words();
  const { hours } = question;
  const value = hours ? hours.join('-') : '';
  const isUsual = value === '' || spans.some(([, from, to]) => value === `${from}-${to}`);
  return (
    <label class="row small">
      {finding.hours}
      <select
        class="input narrow"
        value={value}
        onChange={({ currentTarget }) => {
          const [from, to] = currentTarget.value.split('-').map(Number);
          change({ hours: from !== undefined && to !== undefined ? [from, to] : null });
        }}
      >
        <option value="">{finding.anyHour}</option>
        {spans.map(([name, from, to]) => (
          <option key={name} value={`${from}-${to}`}>
            {finding[name]}
          </option>
        ))}
        {!isUsual && <option value={value}>{value.replace('-', '–')}</option>}
      </select>
    </label>
  );
};

/** When: days that move with the calendar, days of a strip, and hours. */
export const When = ({ question, change, facets }: WhenProps) => {
  const { finding } = words();
  const isAny = !question.when && question.from === null;
  const choose = (when: WhenName | null): void => change({ when, from: null, to: null });
  return (
    <fieldset class="group">
      <legend class="label">{finding.when}</legend>
      <div class="row">
        <Chip radio="when" label={finding.anyDay} isOn={isAny} onChange={() => choose(null)} />
        {whens.map((when) => (
          <Chip
            key={when}
            radio="when"
            label={finding[when]}
            isOn={question.when === when}
            onChange={() => choose(when)}
          />
        ))}
      </div>
      <Strip question={question} change={change} facets={facets} />
      <Hours question={question} change={change} />
    </fieldset>
  );
};
