import { useSignal } from '@preact/signals';
import { Check, Chips, Field, SelectField, TextField } from '../design/field';
import { calendarDay, countryName, weekdayNames } from '../format';
import { say } from '../said';
import { words } from '../words';
import { type Form, faultAt, setPlan } from './form';
import { type PlanKind, planKinds, type RuleDay, ruleDays } from './plan';
import { regionInWords, regionsWith } from './regions';

const Days = ({ form }: { readonly form: Form }) => {
  const names = weekdayNames('short');
  const { plan } = form.draft.value;
  const fault = faultAt(form, 'when.days');
  const options = ruleDays.map((day, place): readonly [RuleDay, string] => [day, names[place] ?? day]);
  const inOrder = (days: readonly RuleDay[]): readonly RuleDay[] => ruleDays.filter((day) => days.includes(day));
  return (
    <div class="group">
      <Chips
        label={words().editor.days}
        options={options}
        chosen={plan.days}
        onChange={(days) => setPlan(form, { days: inOrder(days) })}
      />
      {fault && <p class="fault">{fault}</p>}
    </div>
  );
};

/** Days of the rule on which there is no session. */
const Without = ({ form }: { readonly form: Form }) => {
  const { editor, page } = words();
  const { without, first, last } = form.draft.value.plan;
  const day = useSignal('');
  const add = (): void => {
    if (day.value === '') return;
    setPlan(form, { without: [...new Set([...without, day.value])].sort() });
    say(page.added(calendarDay(day.value)));
    day.value = '';
  };
  const drop = (one: string): void => {
    setPlan(form, { without: without.filter((other) => other !== one) });
    say(page.removed(calendarDay(one)));
  };
  return (
    <div class="group" role="group" aria-label={editor.without}>
      <span class="label">{editor.without}</span>
      <ul class="plain row">
        {without.map((one) => (
          <li key={one}>
            <button
              type="button"
              class="chip"
              aria-label={`${page.remove}: ${calendarDay(one)}`}
              onClick={() => drop(one)}
            >
              {calendarDay(one)} ×
            </button>
          </li>
        ))}
      </ul>
      <div class="row atfoot">
        <Field label={editor.addDay}>
          {(ids) => (
            <input
              {...ids}
              class="input narrow"
              type="date"
              min={first}
              max={last}
              value={day.value}
              onInput={(event) => (day.value = event.currentTarget.value)}
            />
          )}
        </Field>
        <button type="button" class="button light" onClick={add}>
          {editor.addDay}
        </button>
      </div>
    </div>
  );
};

/** Where the API tells what is wrong with a region. */
const regionPath = 'when.schedules[0].region';

/** Whose holidays are skipped, by name. What a listing has and nobody knows stays among the choices, as it is. */
const Region = ({ form }: { readonly form: Form }) => {
  const { editor } = words();
  const { skipSchool, region } = form.draft.value.plan;
  const groups = regionsWith(skipSchool, countryName);
  const isListed = groups.some(({ regions }) => regions.some(([code]) => code === region));
  return (
    <Field
      label={editor.region}
      hint={skipSchool ? editor.schoolRegionHint : editor.regionHint}
      fault={faultAt(form, 'when.region') ?? faultAt(form, regionPath)}
    >
      {(ids) => (
        <select
          {...ids}
          class="input"
          value={region}
          onChange={(event) => setPlan(form, { region: event.currentTarget.value })}
        >
          <option value="">{editor.chooseRegion}</option>
          {region !== '' && !isListed && <option value={region}>{regionInWords(region, countryName)}</option>}
          {groups.map(({ country, regions }) => (
            <optgroup key={country} label={country}>
              {regions.map(([code, name]) => (
                <option key={code} value={code}>
                  {name}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      )}
    </Field>
  );
};

const Holidays = ({ form }: { readonly form: Form }) => {
  const { editor } = words();
  const { skipPublic, skipSchool } = form.draft.value.plan;
  return (
    <div class="group">
      <Check label={editor.skipPublic} isOn={skipPublic} onChange={(is) => setPlan(form, { skipPublic: is })} />
      <Check label={editor.skipSchool} isOn={skipSchool} onChange={(is) => setPlan(form, { skipSchool: is })} />
      {(skipPublic || skipSchool) && <Region form={form} />}
    </div>
  );
};

const Repeating = ({ form }: { readonly form: Form }) => {
  const { editor } = words();
  const { plan } = form.draft.value;
  const ordinals = (['1', '2', '3', '4', '-1'] as const).map((which) => [which, editor.ordinals[which]] as const);
  return (
    <>
      <Days form={form} />
      <div class="grid2">
        {plan.kind === 'monthly' && (
          <SelectField
            label={editor.whichOne}
            value={plan.which as '1'}
            options={ordinals}
            onValue={(which) => setPlan(form, { which })}
          />
        )}
        <TextField
          label={plan.kind === 'monthly' ? editor.everyMonths : editor.everyWeeks}
          type="number"
          min={1}
          max={52}
          value={plan.every}
          fault={faultAt(form, 'when.every')}
          onValue={(every) => setPlan(form, { every })}
        />
      </div>
      <Without form={form} />
      <Holidays form={form} />
    </>
  );
};

interface DayFieldProps {
  readonly form: Form;
  readonly part: 'first' | 'last' | 'start' | 'end';
  readonly label: string;
  readonly type: 'date' | 'time';
}

const PlanField = ({ form, part, label, type }: DayFieldProps) => (
  <TextField
    label={label}
    type={type}
    value={form.draft.value.plan[part]}
    fault={faultAt(form, `when.${part}`)}
    onValue={(text) => setPlan(form, { [part]: text })}
  />
);

/** When: once, by a rule of weeks or months, or open all day. */
export const SchedulePart = ({ form }: { readonly form: Form }) => {
  const { editor } = words();
  const { kind, kept } = form.draft.value.plan;
  const kinds = planKinds.filter((one) => one !== 'kept' || kept !== null);
  // Whose holidays are not known is told at its own field, where that is shown.
  const isTold = (path: string): boolean => kind !== 'kept' && path === regionPath;
  const fault = ['when', 'when.dateTime', 'when.occurrences', 'when.schedules'].flatMap((place) =>
    form.faults.value.filter(
      ({ path }) => !isTold(path) && (path === place || (place === 'when.schedules' && path.startsWith(place))),
    ),
  );
  return (
    <section class="sheet stack">
      <h2>{editor.when}</h2>
      <SelectField
        label={editor.howOften}
        value={kind}
        options={kinds.map((one): readonly [PlanKind, string] => [one, editor.kinds[one]])}
        onValue={(next) => setPlan(form, { kind: next })}
      />
      {fault.length > 0 && <p class="fault">{[...new Set(fault.map(({ message }) => message))].join('; ')}</p>}
      {kind === 'kept' ? (
        <p>{editor.keptHint}</p>
      ) : (
        <>
          <div class="grid2">
            <PlanField form={form} part="first" type="date" label={kind === 'once' ? editor.day : editor.first} />
            {kind !== 'once' && <PlanField form={form} part="last" type="date" label={editor.last} />}
          </div>
          {kind !== 'open' && (
            <div class="grid2">
              <PlanField form={form} part="start" type="time" label={editor.start} />
              <PlanField form={form} part="end" type="time" label={editor.end} />
            </div>
          )}
          {(kind === 'weekly' || kind === 'monthly') && <Repeating form={form} />}
        </>
      )}
    </section>
  );
};
