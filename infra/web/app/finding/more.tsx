import { Check, Chips, TextField } from '../design/field';
import { words } from '../words';
import type { Change } from './asking';
import type { Question } from './question';

interface MoreProps {
  readonly question: Question;
  readonly change: Change;
}

const entries = <Value extends string>(names: Readonly<Record<Value, string>>): readonly (readonly [Value, string])[] =>
  (Object.keys(names) as Value[]).map((value) => [value, names[value]] as const);

/** Whether anything of this part is asked: then it stands open. */
const isAsked = ({ isFree, maxPrice, noBooking, categories }: Question): boolean =>
  isFree || maxPrice !== null || noBooking || categories.length > 0;

/** What else may be asked. */
export const More = ({ question, change }: MoreProps) => {
  const { category, finding } = words();
  return (
    <details open={isAsked(question)}>
      <summary>{finding.more}</summary>
      <div class="groups">
        <Check label={finding.free} isOn={question.isFree} onChange={(isFree) => change({ isFree })} />
        {!question.isFree && (
          <TextField
            label={finding.maxPrice}
            hint={finding.maxPriceHint}
            type="number"
            min={0}
            value={question.maxPrice === null ? '' : String(question.maxPrice)}
            onValue={(text) => change({ maxPrice: /^\d{1,6}$/.test(text) ? Number(text) : null })}
          />
        )}
        <Check label={finding.noBooking} isOn={question.noBooking} onChange={(noBooking) => change({ noBooking })} />
        <Chips
          label={finding.category}
          options={entries(category)}
          chosen={question.categories as readonly (keyof typeof category)[]}
          onChange={(categories) => change({ categories })}
        />
      </div>
    </details>
  );
};
