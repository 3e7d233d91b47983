import type { Accessibility, TargetType } from '../api/generated/organiser';
import { Check, Chips, SelectField } from '../design/field';
import { words } from '../words';
import { type Form, faultAt, set } from './form';
import type { AskedPrice } from './price';
import { FormText } from './what-part';

/** Ages, and for whom. */
export const WhoPart = ({ form }: { readonly form: Form }) => {
  const { editor, target } = words();
  const draft = form.draft.value;
  const kinds = Object.keys(target) as TargetType[];
  const fault = faultAt(form, 'target.type');
  return (
    <section class="sheet stack">
      <h2>{editor.forWhom}</h2>
      <div class="grid2">
        <FormText form={form} part="ageFrom" at="target.age.from" label={editor.ageFrom} />
        <FormText form={form} part="ageTo" at="target.age.to" label={editor.ageTo} />
        <FormText
          form={form}
          part="monthsFrom"
          at="target.ageInMonths"
          label={editor.monthsFrom}
          hint={editor.monthsHint}
          isOptional
        />
        <FormText
          form={form}
          part="monthsTo"
          at="target.ageInMonths.to"
          label={editor.monthsTo}
          hint={editor.monthsHint}
          isOptional
        />
      </div>
      <Chips
        label={editor.targets}
        options={kinds.map((kind) => [kind, target[kind]] as const)}
        chosen={draft.targets}
        onChange={(targets) => set(form, { targets })}
      />
      {fault && <p class="fault">{fault}</p>}
      <Check
        label={editor.adultMandatory}
        isOn={draft.adultMandatory}
        onChange={(adultMandatory) => set(form, { adultMandatory })}
      />
    </section>
  );
};

const priceKinds: readonly AskedPrice[] = ['FREE', 'FIXED', 'FROM', 'BY_WHO', 'DONATION', 'UNKNOWN'];

/** What it costs. */
export const CostPart = ({ form }: { readonly form: Form }) => {
  const { editor } = words();
  const { priceKind } = form.draft.value;
  const fault = faultAt(form, 'prices');
  const isPriced = priceKind !== 'FREE' && priceKind !== 'UNKNOWN';
  return (
    <section class="sheet stack">
      <h2>{editor.cost}</h2>
      <SelectField
        label={editor.priceKind}
        value={priceKind}
        fault={faultAt(form, 'priceKind')}
        options={priceKinds.map((kind) => [kind, editor.priceKinds[kind]] as const)}
        onValue={(kind) => set(form, { priceKind: kind })}
      />
      {isPriced && (
        <div class="grid2">
          {priceKind === 'BY_WHO' ? (
            <>
              <FormText form={form} part="child" at="priceChild" label={editor.child} isOptional />
              <FormText form={form} part="adult" at="priceAdult" label={editor.adult} isOptional />
              <FormText form={form} part="family" at="priceFamily" label={editor.family} isOptional />
            </>
          ) : (
            <FormText form={form} part="priceFrom" at="price" label={editor.priceFrom} />
          )}
          {priceKind === 'FROM' && <FormText form={form} part="priceTo" at="price.to" label={editor.priceTo} />}
          <FormText form={form} part="currency" label={editor.currency} />
        </div>
      )}
      {fault && <p class="fault">{fault}</p>}
    </section>
  );
};

type Said = 'yes' | 'no' | '';

/** What there is, what there is not, and what is not said. */
const AccessPart = ({ form }: { readonly form: Form }) => {
  const { accessibility, editor, listing } = words();
  const { access } = form.draft.value;
  const kinds = Object.keys(accessibility) as Accessibility[];
  const saidOf = (kind: Accessibility): Said => {
    if (access[kind] === undefined) return '';
    return access[kind] ? 'yes' : 'no';
  };
  const say = (kind: Accessibility, said: Said): void => {
    const rest = Object.fromEntries(Object.entries(access).filter(([other]) => other !== kind));
    set(form, { access: said === '' ? rest : { ...rest, [kind]: said === 'yes' } });
  };
  return (
    <details>
      <summary>{editor.access}</summary>
      <p class="soft">{editor.accessHint}</p>
      <div class="grid2">
        {kinds.map((kind) => (
          <SelectField
            key={kind}
            label={accessibility[kind]}
            value={saidOf(kind)}
            options={[
              ['', editor.notSaid],
              ['yes', listing.accessYes],
              ['no', listing.accessNo],
            ]}
            onValue={(said: Said) => say(kind, said)}
          />
        ))}
      </div>
    </details>
  );
};

/** Setting, languages, tags, access and whom to ask. */
export const DetailsPart = ({ form }: { readonly form: Form }) => {
  const { editor, listing, setting } = words();
  const draft = form.draft.value;
  return (
    <section class="sheet stack">
      <h2>{editor.details}</h2>
      <div class="grid2">
        <SelectField
          label={listing.setting}
          isOptional
          value={draft.setting}
          options={[
            ['', editor.notSaid],
            ['INDOOR', setting.INDOOR],
            ['OUTDOOR', setting.OUTDOOR],
          ]}
          onValue={(next) => set(form, { setting: next })}
        />
        <SelectField
          label={editor.attendance}
          isOptional
          value={draft.attendance}
          options={[
            ['', editor.notSaid],
            ['IN_PERSON', editor.attendances.IN_PERSON],
            ['ONLINE', editor.attendances.ONLINE],
          ]}
          onValue={(next) => set(form, { attendance: next })}
        />
        <FormText form={form} part="languages" label={editor.languages} hint={editor.languagesHint} isOptional />
        <FormText form={form} part="tags" label={editor.tags} hint={editor.tagsHint} isOptional />
      </div>
      <AccessPart form={form} />
      <h3>{editor.contact}</h3>
      <div class="grid2">
        <FormText form={form} part="email" at="contact.email" type="email" label={listing.email} isOptional />
        <FormText form={form} part="phone" at="contact.phone" type="tel" label={listing.phone} isOptional />
        <FormText form={form} part="www" at="contact.www" type="url" label={listing.www} isOptional />
      </div>
    </section>
  );
};
