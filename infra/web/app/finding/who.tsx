import { Chip } from '../design/field';
import { monthsBetween } from '../family/ages';
import { words } from '../words';
import type { Change } from './asking';
import { today } from './days';
import { hasMonths, monthsBeyond, withMonths, withYears, yearChoices, yearsOf } from './exact-age';
import { type OwnChild, pressed } from './own-children';
import { type Age, maxAdults, maxChildren, type Question } from './question';
import { tickedOf } from './ticked';

interface WhoProps {
  readonly question: Question;
  readonly change: Change;
}

const monthsOfYear = Array.from({ length: 12 }, (_, month) => month);

interface AgeProps {
  readonly age: Age;
  readonly place: number;
  readonly onAge: (age: Age) => void;
}

/** The months beyond the years of a young child, for who wants to say them: many things begin at three and a half. */
const MonthsChoice = ({ age, place, onAge }: AgeProps) => {
  const { finding, listing } = words();
  const beyond = monthsBeyond(age);
  return (
    <select
      class={beyond === null ? 'soft' : undefined}
      aria-label={finding.childMonths(place)}
      value={beyond ?? ''}
      onChange={({ currentTarget: { value } }) => onAge(withMonths(age, value === '' ? null : Number(value)))}
    >
      <option value="">{finding.andMonths}</option>
      {monthsOfYear.map((month) => (
        <option key={month} value={month}>
          {listing.monthsOld(month)}
        </option>
      ))}
    </select>
  );
};

const AgeChoice = ({ age, place, onAge, onRemove }: AgeProps & { readonly onRemove: () => void }) => {
  const { finding } = words();
  return (
    <span class="age">
      <select
        aria-label={finding.childAge(place)}
        value={yearsOf(age)}
        onChange={(event) => onAge(withYears(age, Number(event.currentTarget.value)))}
      >
        {yearChoices(age).map((year) => (
          <option key={year} value={year}>
            {year === 0 ? finding.underOne : finding.years(year)}
          </option>
        ))}
      </select>
      {hasMonths(age) && <MonthsChoice age={age} place={place} onAge={onAge} />}
      <button type="button" aria-label={finding.removeChild(place)} onClick={onRemove}>
        ×
      </button>
    </span>
  );
};

interface OwnProps extends WhoProps {
  /** The children of who is signed in. */
  readonly known: readonly OwnChild[];
}

/** The own children, ticked: what goes into the address is how old they are, and never who. */
const MyChildren = ({ question, change, known }: OwnProps) => {
  if (known.length === 0) return null;
  const day = today(new Date());
  const monthsOf = (child: OwnChild): number => monthsBetween(child.birthDate, day);
  const ticked = tickedOf(
    known.map((child) => ({ id: child.id, months: monthsOf(child) })),
    question.children,
    pressed.value,
  );
  const toggle = (child: OwnChild, isOn: boolean): void => {
    const months = monthsOf(child);
    const place = question.children.findIndex((age) => 'months' in age && age.months === months);
    const without = question.children.filter((_, index) => index !== place);
    const others = [...ticked].filter((id) => id !== child.id);
    pressed.value = isOn ? [...others, child.id] : others;
    change({ children: isOn ? [...question.children, { months }] : without });
  };
  return (
    <div class="row" role="group" aria-label={words().finding.myChildren}>
      {known.map((child) => (
        <Chip key={child.id} label={child.name} isOn={ticked.has(child.id)} onChange={(isOn) => toggle(child, isOn)} />
      ))}
    </div>
  );
};

/** Who comes: children by their ages, and grown-ups. */
export const Who = ({ question, change, known }: OwnProps) => {
  const { finding } = words();
  const { children, adults } = question;
  const replaced = (place: number, age: Age): readonly Age[] =>
    children.map((old, index) => (index === place ? age : old));
  return (
    <fieldset class="group">
      <legend class="label">{finding.who}</legend>
      <MyChildren question={question} change={change} known={known} />
      <div class="ages">
        {children.map((age, place) => (
          <AgeChoice
            key={place}
            age={age}
            place={place + 1}
            onAge={(next) => change({ children: replaced(place, next) })}
            onRemove={() => change({ children: children.filter((_, index) => index !== place) })}
          />
        ))}
        {children.length < maxChildren && (
          <button type="button" class="button light" onClick={() => change({ children: [...children, { years: 5 }] })}>
            + {finding.addChild}
          </button>
        )}
        <label class="row small">
          {finding.adults}
          <select
            class="input narrow"
            value={adults}
            onChange={(event) => change({ adults: Number(event.currentTarget.value) })}
          >
            {Array.from({ length: maxAdults + 1 }, (_, count) => (
              <option key={count} value={count}>
                {count}
              </option>
            ))}
          </select>
        </label>
      </div>
    </fieldset>
  );
};
