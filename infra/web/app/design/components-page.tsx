import { useSignal } from '@preact/signals';
import { Failure } from '../api/failure';
import { Title } from '../title';
import { words } from '../words';
import { Check, Chip, Chips, SelectField, TextField } from './field';
import { FailureNotice, Notice, Waiting } from './notice';
import { Picture } from './picture';

const colours = [
  'paper',
  'sheet',
  'sunk',
  'ink',
  'soft',
  'accent',
  'accent-wash',
  'good-wash',
  'bad-wash',
  'wait-wash',
];

/** All components in one place, to be looked at in both lights. */
export const ComponentsPage = () => {
  const text = words();
  const value = useSignal('');
  const isOn = useSignal(true);
  const chosen = useSignal<readonly string[]>(['a']);
  const nothing = (): void => undefined;
  return (
    <div class="stack">
      <Title text={text.page.components} />
      <section class="stack">
        <div class="row">
          <button type="button" class="button">
            {text.page.save}
          </button>
          <button type="button" class="button light">
            {text.page.cancel}
          </button>
          <button type="button" class="button light" aria-pressed="true">
            {text.listing.kept}
          </button>
          <button type="button" class="button danger">
            {text.page.remove}
          </button>
          <button type="button" class="button bare">
            {text.page.back}
          </button>
          <button type="button" class="button" disabled>
            {text.page.save}
          </button>
        </div>
        <div class="row">
          <span class="tag">{text.listing.mustBook}</span>
          <span class="tag good">✓ {text.finding.fitsAll}</span>
          <span class="tag wait">{text.finding.moved}</span>
          <span class="tag bad">{text.finding.cancelled}</span>
        </div>
      </section>
      <section class="grid2">
        <TextField
          label={text.family.childName}
          value={value.value}
          onValue={(next) => (value.value = next)}
          isOptional
        />
        <TextField label={text.family.email} value="?" onValue={nothing} fault={text.family.badEmail} />
        <TextField
          label={text.listing.reportText}
          hint={text.listing.accessHint}
          lines={3}
          value=""
          onValue={nothing}
        />
        <SelectField
          label={text.finding.sort}
          value="a"
          options={[['a', text.finding.sortSoonest]]}
          onValue={nothing}
        />
      </section>
      <Check label={text.finding.free} isOn={isOn.value} onChange={(next) => (isOn.value = next)} />
      <div class="row">
        <Chip label={text.finding.today} isOn={isOn.value} onChange={(next) => (isOn.value = next)} count={12} />
      </div>
      <Chips
        label={text.finding.category}
        options={[
          ['a', text.category.MUSIC, 3],
          ['b', text.category.SPORT, 1],
        ]}
        chosen={chosen.value}
        onChange={(next) => (chosen.value = next)}
      />
      <Notice>
        <p>{text.finding.dropped}</p>
      </Notice>
      <Notice kind="good">
        <p>{text.listing.reportSent}</p>
      </Notice>
      <FailureNotice failure={new Failure('Offline', '')} again={nothing} />
      <Waiting />
      <div class="grid2">
        {Object.keys(text.category)
          .slice(0, 4)
          .map((category) => (
            <Picture key={category} uri={undefined} category={category} />
          ))}
      </div>
      <ul class="plain row">
        {colours.map((colour) => (
          <li key={colour} class={`tag swatch-${colour}`}>
            {colour}
          </li>
        ))}
      </ul>
    </div>
  );
};
