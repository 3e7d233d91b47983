import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { words } from '../words';

interface FieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly fault?: string | undefined;
  readonly isOptional?: boolean;
  readonly children: (ids: {
    readonly id: string;
    readonly 'aria-describedby'?: string;
    readonly 'aria-invalid'?: true;
  }) => ComponentChildren;
}

/** A label, its field, a hint, and what is wrong, tied together for those who do not see them. */
export const Field = ({ label, hint, fault, isOptional = false, children }: FieldProps) => {
  const id = useId();
  const described = [hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(' ');
  return (
    <div class={fault ? 'field wrong' : 'field'}>
      <label for={id}>
        {label} {isOptional && <span class="soft small">({words().page.optional})</span>}
      </label>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children({
        id,
        ...(described !== '' && { 'aria-describedby': described }),
        ...(fault !== undefined && { 'aria-invalid': true as const }),
      })}
      {fault && (
        <p class="fault" id={`${id}-fault`}>
          {fault}
        </p>
      )}
    </div>
  );
};

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly hint?: string | undefined;
  readonly fault?: string | undefined;
  readonly isOptional?: boolean;
  readonly type?: 'text' | 'email' | 'tel' | 'url' | 'date' | 'time' | 'number' | 'datetime-local' | 'search';
  readonly lines?: number;
  readonly name?: string;
  readonly autocomplete?: string;
  readonly min?: string | number;
  readonly max?: string | number;
  readonly step?: string | number;
}

/** A field to type into. */
export const TextField = ({
  label,
  value,
  onValue,
  hint,
  fault,
  isOptional,
  type = 'text',
  lines,
  ...rest
}: TextFieldProps) => {
  // Each type of input has props of its own, and which one this is nobody knows here.
  const typed: object = { type };
  return (
    <Field label={label} hint={hint} fault={fault} isOptional={isOptional ?? false}>
      {(ids) =>
        lines === undefined ? (
          <input
            {...ids}
            {...rest}
            class="input"
            {...typed}
            value={value}
            onInput={(event) => onValue(event.currentTarget.value)}
          />
        ) : (
          <textarea
            {...ids}
            class="input"
            rows={lines}
            value={value}
            onInput={(event) => onValue(event.currentTarget.value)}
          />
        )
      }
    </Field>
  );
};

export type Option<Value extends string> = readonly [value: Value, name: string];

interface SelectFieldProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly Option<Value>[];
  readonly onValue: (value: Value) => void;
  readonly hint?: string;
  readonly fault?: string | undefined;
  readonly isOptional?: boolean;
}

/** One of several, none of which needs to be seen before. */
export const SelectField = <Value extends string>({
  label,
  value,
  options,
  onValue,
  ...rest
}: SelectFieldProps<Value>) => (
  <Field label={label} {...rest}>
    {(ids) => (
      <select {...ids} class="input" value={value} onChange={(event) => onValue(event.currentTarget.value as Value)}>
        {options.map(([option, name]) => (
          <option key={option} value={option}>
            {name}
          </option>
        ))}
      </select>
    )}
  </Field>
);

interface CheckProps {
  readonly label: ComponentChildren;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

export const Check = ({ label, isOn, onChange }: CheckProps) => (
  <label class="check">
    <input type="checkbox" checked={isOn} onChange={(event) => onChange(event.currentTarget.checked)} />
    <span>{label}</span>
  </label>
);

interface ChipProps extends CheckProps {
  /** Radio buttons of one name exclude each other. */
  readonly radio?: string;
  readonly count?: number | undefined;
}

/** A choice as large as a thumb. */
export const Chip = ({ label, isOn, onChange, radio, count }: ChipProps) => (
  <label class="chip">
    <input
      type={radio === undefined ? 'checkbox' : 'radio'}
      {...(radio !== undefined && { name: radio })}
      checked={isOn}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
    {label}
    {count !== undefined && <span class="count">{count}</span>}
  </label>
);

interface ChipsProps<Value extends string> {
  readonly label: string;
  readonly options: readonly (readonly [value: Value, name: string, count?: number | undefined])[];
  readonly chosen: readonly Value[];
  readonly onChange: (chosen: readonly Value[]) => void;
}

/** Any of several. */
export const Chips = <Value extends string>({ label, options, chosen, onChange }: ChipsProps<Value>) =>
  options.length === 0 ? null : (
    <fieldset class="group">
      <legend class="label">{label}</legend>
      <div class="row">
        {options.map(([value, name, count]) => (
          <Chip
            key={value}
            label={name}
            count={count}
            isOn={chosen.includes(value)}
            onChange={(isOn) => onChange(isOn ? [...chosen, value] : chosen.filter((other) => other !== value))}
          />
        ))}
      </div>
    </fieldset>
  );
