import { useSignal } from '@preact/signals';
import { Check, Chips, TextField } from '../design/field';
import { languageName } from '../format';
import { words } from '../words';
import type { Change } from './asking';
import type { Question } from './question';
import type { Facets } from './results';

interface MoreProps {
  readonly question: Question;
  readonly change: Change;
  readonly facets: Facets | null;
}

type Counts = Facets['category'] | undefined;

/** The values of a kind with what each would find, most first; those that were chosen are always there. */
const counted = <Value extends string>(names: Readonly<Record<Value, string>>, counts: Counts) => {
  const known = new Map<string, number>(counts?.map(({ value, count }) => [value, count]));
  return (Object.keys(names) as Value[])
    .map((value) => [value, names[value], counts ? (known.get(value) ?? 0) : undefined] as const)
    .sort(([, , one = 0], [, , two = 0]) => two - one);
};

const languagesOf = ({ languages }: Question, counts: Counts) => {
  const known = new Map<string, number>(counts?.map(({ value, count }) => [value, count]));
  const tags = [...new Set([...languages, ...known.keys()])].slice(0, 12);
  return tags.map((tag) => [tag, languageName(tag), known.get(tag) ?? 0] as const);
};

/** How many conditions of this part are asked: then it stands open. */
const askedCount = (question: Question): number =>
  [
    question.isFree,
    question.maxPrice !== null,
    question.noBooking,
    question.hasPlaces,
    question.categories.length > 0,
    question.settings.length > 0,
    question.access.length > 0,
    question.languages.length > 0,
  ].filter(Boolean).length;

/** The most that it may cost. What is no such amount stays, and is told: nobody shall think that it was asked. */
const MaxPrice = ({ question: { maxPrice }, change }: Pick<MoreProps, 'question' | 'change'>) => {
  const { finding } = words();
  const typed = useSignal('');
  const isWrong = typed.value !== '' && !/^\d{1,6}$/.test(typed.value);
  const asked = maxPrice === null ? '' : String(maxPrice);
  return (
    <TextField
      label={finding.maxPrice}
      hint={finding.maxPriceHint}
      fault={isWrong ? finding.maxPriceFault : undefined}
      name="max"
      value={isWrong ? typed.value : asked}
      onValue={(text) => {
        typed.value = text.trim();
        change({ maxPrice: /^\d{1,6}$/.test(text.trim()) ? Number(text) : null });
      }}
    />
  );
};

/** Each of the conditions, with what it would find. */
const Groups = ({ question, change, facets }: MoreProps) => {
  const { accessibility, category, finding, listing, setting } = words();
  return (
    <div class="groups">
      <Check label={finding.free} isOn={question.isFree} onChange={(isFree) => change({ isFree })} />
      {!question.isFree && <MaxPrice question={question} change={change} />}
      <Check label={finding.hasPlaces} isOn={question.hasPlaces} onChange={(hasPlaces) => change({ hasPlaces })} />
      <Check label={finding.noBooking} isOn={question.noBooking} onChange={(noBooking) => change({ noBooking })} />
      <Chips
        label={listing.setting}
        options={counted(setting, facets?.setting)}
        chosen={question.settings as readonly (keyof typeof setting)[]}
        onChange={(settings) => change({ settings })}
      />
      <Chips
        label={finding.category}
        options={counted(category, facets?.category)}
        chosen={question.categories as readonly (keyof typeof category)[]}
        onChange={(categories) => change({ categories })}
      />
      <Chips
        label={listing.access}
        options={counted(accessibility, facets?.accessibility)}
        chosen={question.access as readonly (keyof typeof accessibility)[]}
        onChange={(access) => change({ access })}
      />
      <Chips
        label={listing.languages}
        options={languagesOf(question, facets?.language)}
        chosen={question.languages}
        onChange={(languages) => change({ languages })}
      />
    </div>
  );
};

/** What else may be asked. While it is shut nothing of it is made: it is the larger half of the question. */
export const More = (props: MoreProps) => {
  const asked = askedCount(props.question);
  const isOpen = useSignal(asked > 0);
  return (
    <details open={isOpen.value} onToggle={({ currentTarget }) => (isOpen.value = currentTarget.open)}>
      <summary>
        {words().finding.more} {asked > 0 && <span class="tag">{asked}</span>}
      </summary>
      {isOpen.value && <Groups {...props} />}
    </details>
  );
};
