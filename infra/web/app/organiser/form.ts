import type { Signal } from '@preact/signals';
import type { Fault } from '../api/failure';
import { words } from '../words';
import { type Draft, inputOf } from './draft';
import { stillWrong, type Written } from './mended';
import type { PlanKind } from './plan';

/** A listing while it is written, and what is wrong with it. Paths are the API's, from the listing on. */
export interface Form {
  readonly draft: Signal<Draft>;
  readonly faults: Signal<readonly Fault[]>;
}

const writtenOf = (draft: Draft): Written => ({ missing: missingIn(draft), input: inputOf(draft) });

export const set = ({ draft, faults }: Form, part: Partial<Draft>): void => {
  const before = draft.peek();
  draft.value = { ...before, ...part };
  if (faults.peek().length > 0) faults.value = stillWrong(faults.peek(), writtenOf(before), writtenOf(draft.peek()));
};

export const setPlan = (form: Form, part: Partial<Draft['plan']>): void =>
  set(form, { plan: { ...form.draft.peek().plan, ...part } });

export const setBooking = (form: Form, part: Partial<Draft['booking']>): void =>
  set(form, { booking: { ...form.draft.peek().booking, ...part } });

const isAt = (path: string, place: string): boolean =>
  path === place || path.startsWith(`${place}.`) || path.startsWith(`${place}[`);

/** Returns what is wrong at a place of the form, in one line. */
export const faultAt = ({ faults }: Form, place: string): string | undefined =>
  faults.value
    .filter(({ path }) => isAt(path, place))
    .map(({ message }) => message)
    .join('; ') || undefined;

/** Returns what is wrong at just these places, in one line. */
export const faultOf = ({ faults }: Form, ...places: readonly string[]): string | undefined =>
  faults.value
    .filter(({ path }) => places.includes(path))
    .map(({ message }) => message)
    .join('; ') || undefined;

const prefix = /^input\.(?:thingToDo\.)?/;

/** Returns the faults that the API told, by their place in the form. */
export const placed = (faults: readonly Fault[]): readonly Fault[] =>
  faults.map(({ path, message }) => ({ path: path.replace(prefix, ''), message }));

const isNumber = (text: string): boolean => /^-?\d+(?:[.,]\d+)?$/.test(text.trim());

type Rule = readonly [path: string, text: string, isNumeric?: boolean];

const moneyRules = ({ priceKind, priceFrom, child, adult, family, priceTo }: Draft): readonly Rule[] => {
  if (priceKind === 'FREE' || priceKind === 'UNKNOWN') return [];
  if (priceKind !== 'BY_WHO')
    return [
      ['price', priceFrom, true],
      ...(priceKind !== 'FROM' || priceTo.trim() === '' ? [] : [['price.to', priceTo, true] as const]),
    ];
  const each = [
    ['priceChild', child],
    ['priceAdult', adult],
    ['priceFamily', family],
  ] as const;
  const given = each.filter(([, text]) => text.trim() !== '');
  return given.length === 0 ? [['priceChild', '', true]] : given.map(([path, text]): Rule => [path, text, true]);
};

const planRules = ({ plan }: Draft): readonly Rule[] => {
  const { kind, first, last, start, end, days, skipPublic, skipSchool, region } = plan;
  if (kind === 'kept') return [];
  const isRepeated = kind === 'weekly' || kind === 'monthly';
  return [
    ['when.first', first],
    ...(kind === 'once' ? [] : [['when.last', last] as const]),
    ...(kind === 'open'
      ? []
      : ([
          ['when.start', start],
          ['when.end', end],
        ] as const)),
    ...(isRepeated ? [['when.days', days.join('')] as const, ['when.every', plan.every, true] as const] : []),
    ...(isRepeated && (skipPublic || skipSchool) ? [['when.region', region] as const] : []),
  ];
};

const bookingRules = ({ booking }: Draft): readonly Rule[] =>
  booking.isOn
    ? [
        ['booking.capacity', booking.capacity, true],
        ['booking.closesMinutesBefore', booking.closesHours, true],
        ['booking.offerHours', booking.offerHours, true],
        ...booking.tiers.flatMap(({ hours, percent }): readonly Rule[] => [
          ['booking.cancellation', hours, true],
          ['booking.cancellation', percent, true],
        ]),
      ]
    : [];

/** Returns what is plainly missing or no number, before anything is sent; the rest is the API's to judge. */
export const missingIn = (draft: Draft): readonly Fault[] => {
  const { editor } = words();
  const rules: readonly Rule[] = [
    ['name', draft.name],
    ['description', draft.description],
    ['where.address', draft.address],
    ['where.location.lat', draft.lat, true],
    ['where.location.lon', draft.lon, true],
    ['target.age.from', draft.ageFrom, true],
    ['target.age.to', draft.ageTo, true],
    ['target.type', draft.targets.join('')],
    ['currency', draft.currency],
    ...(draft.capacity.trim() === '' ? [] : [['capacity', draft.capacity, true] as const]),
    ...planRules(draft),
    ...moneyRules(draft),
    ...bookingRules(draft),
  ];
  return rules.flatMap(([path, text, isNumeric = false]) => {
    if (text.trim() === '') return [{ path, message: editor.missing }];
    return isNumeric && !isNumber(text) ? [{ path, message: editor.noNumber }] : [];
  });
};

/** Returns what the form calls a place: the API's path says it to nobody. */
export const labelAt = (path: string, kind: PlanKind): string => {
  const { editor, listing } = words();
  const labels: readonly (readonly [place: string, label: string])[] = [
    ['name', editor.name],
    ['description', editor.description],
    ['category', editor.category],
    ['image.name', editor.pictureText],
    ['image', editor.picture],
    ['where.address', editor.address],
    ['where.location.lat', editor.lat],
    ['where.location.lon', editor.lon],
    ['when.first', kind === 'once' ? editor.day : editor.first],
    ['when.last', editor.last],
    ['when.start', editor.start],
    ['when.end', editor.end],
    ['when.days', editor.days],
    ['when.region', editor.region],
    ['when.schedules[0].region', editor.region],
    ['when', editor.when],
    ['target.age.from', editor.ageFrom],
    ['target.age.to', editor.ageTo],
    ['target.type', editor.targets],
    ['target', editor.forWhom],
    ['price', editor.priceFrom],
    ['priceKind', editor.priceKind],
    ['prices', editor.cost],
    ['priceChild', editor.child],
    ['priceAdult', editor.adult],
    ['priceFamily', editor.family],
    ['currency', editor.currency],
    ['languages', editor.languages],
    ['tags', editor.tags],
    ['accessibility', editor.access],
    ['contact.email', listing.email],
    ['contact.phone', listing.phone],
    ['contact.www', listing.www],
    ['capacity', editor.capacity],
    ['booking', editor.booking],
  ];
  return labels.find(([place]) => isAt(path, place))?.[1] ?? path;
};
