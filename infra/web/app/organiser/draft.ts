import type {
  Accessibility,
  AgeGate,
  Attendance,
  BookingRulesInput,
  CountedPeople,
  ImageObjectInput,
  OwnFragment,
  PriceInput,
  Setting,
  TargetType,
  ThingToDoCategory,
  ThingToDoInput,
} from '../api/generated/organiser';
import { pictureAlt } from '../design/picture-alt';
import { pictureName } from './picture-name';
import { emptyPlan, type Plan, planOf, typeOf, whenOf } from './plan';
import { askedPrice, number, optionalNumber, type PriceDraft, priceOf } from './price';

export interface Tier {
  readonly hours: string;
  readonly percent: string;
}

export interface BookingDraft {
  readonly isOn: boolean;
  readonly capacity: string;
  readonly counts: CountedPeople;
  readonly closesHours: string;
  readonly ageGate: AgeGate;
  readonly waitingList: boolean;
  readonly offerHours: string;
  readonly tiers: readonly Tier[];
}

/** A listing while it is written: what was typed, as it was typed. */
export interface Draft extends PriceDraft {
  readonly type: OwnFragment['type'];
  /** The page's own name for what is new, by which it is created once; empty of what is there. */
  readonly externalId: string;
  /** The revision that it was written from; null of what is new. */
  readonly revision: number | null;
  readonly name: string;
  readonly description: string;
  readonly category: ThingToDoCategory;
  readonly address: string;
  readonly lat: string;
  readonly lon: string;
  readonly email: string;
  readonly phone: string;
  readonly www: string;
  readonly ageFrom: string;
  readonly ageTo: string;
  readonly monthsFrom: string;
  readonly monthsTo: string;
  readonly targets: readonly TargetType[];
  readonly bookingMandatory: boolean;
  readonly adultMandatory: boolean;
  readonly currency: string;
  readonly capacity: string;
  readonly setting: Setting | '';
  readonly attendance: Attendance | '';
  readonly languages: string;
  readonly tags: string;
  readonly access: Readonly<Partial<Record<Accessibility, boolean>>>;
  readonly image: ImageObjectInput | null;
  readonly imageUri: string | null;
  /** What is to be seen on the picture; empty where it only decorates. */
  readonly pictureText: string;
  readonly hadImage: boolean;
  readonly plan: Plan;
  readonly booking: BookingDraft;
}

const emptyBooking: BookingDraft = {
  isOn: false,
  capacity: '',
  counts: 'EVERYBODY',
  closesHours: '0',
  ageGate: 'ENFORCE',
  waitingList: true,
  offerHours: '24',
  tiers: [],
};

export const emptyDraft = (): Draft => ({
  type: 'EVENT',
  externalId: crypto.randomUUID(),
  revision: null,
  name: '',
  description: '',
  category: 'OTHER',
  address: '',
  lat: '',
  lon: '',
  email: '',
  phone: '',
  www: '',
  ageFrom: '3',
  ageTo: '10',
  monthsFrom: '',
  monthsTo: '',
  targets: ['CHILD'],
  bookingMandatory: false,
  adultMandatory: false,
  priceKind: 'FREE',
  priceFrom: '',
  priceTo: '',
  currency: 'PLN',
  child: '',
  adult: '',
  family: '',
  capacity: '',
  setting: '',
  attendance: '',
  languages: '',
  tags: '',
  access: {},
  image: null,
  imageUri: null,
  pictureText: '',
  hadImage: false,
  plan: emptyPlan,
  booking: emptyBooking,
});

const listIn = (text: string): readonly string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

const said = <Fields extends object>(fields: Fields): { [Name in keyof Fields]?: NonNullable<Fields[Name]> } =>
  Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && value !== null && value !== ''),
  ) as { [Name in keyof Fields]?: NonNullable<Fields[Name]> };

const bookingOf = ({ booking }: Draft): BookingRulesInput | undefined =>
  booking.isOn
    ? {
        capacity: number(booking.capacity),
        counts: booking.counts,
        closesMinutesBefore: Math.round(number(booking.closesHours) * 60),
        ageGate: booking.ageGate,
        waitingList: booking.waitingList,
        offerHours: number(booking.offerHours),
        cancellation: booking.tiers.map(({ hours, percent }) => ({
          hoursBefore: number(hours),
          percent: number(percent),
        })),
      }
    : undefined;

const monthsOf = ({ monthsFrom, monthsTo }: Draft) =>
  monthsFrom.trim() === '' || monthsTo.trim() === ''
    ? undefined
    : { ageInMonths: { from: number(monthsFrom), to: number(monthsTo) } };

/** Returns a draft as the API takes it. */
export const inputOf = (draft: Draft): ThingToDoInput => ({
  type: typeOf(draft.plan.kind, draft.type),
  name: draft.name,
  description: draft.description,
  category: draft.category,
  where: { address: draft.address, location: { lat: number(draft.lat), lon: number(draft.lon) } },
  when: whenOf(draft.plan),
  contact: { email: draft.email.trim(), phone: draft.phone.trim(), www: draft.www.trim() },
  target: { age: { from: number(draft.ageFrom), to: number(draft.ageTo) }, type: draft.targets, ...monthsOf(draft) },
  bookingMandatory: draft.bookingMandatory,
  adultMandatory: draft.adultMandatory,
  ...priceOf(draft),
  currency: draft.currency.trim().toUpperCase(),
  languages: listIn(draft.languages),
  tags: listIn(draft.tags),
  accessibility: Object.entries(draft.access).map(([kind, supported]) => ({ kind: kind as Accessibility, supported })),
  ...said({
    image: draft.image && { ...draft.image, name: pictureName(draft.image, draft.pictureText) },
    capacity: optionalNumber(draft.capacity),
    setting: draft.setting === '' ? undefined : draft.setting,
    attendance: draft.attendance === '' ? undefined : draft.attendance,
    booking: bookingOf(draft),
  }),
});

const text = (value: number | null | undefined): string => (value === null || value === undefined ? '' : String(value));

const bookingDraft = (rules: OwnFragment['booking']): BookingDraft =>
  rules
    ? {
        isOn: true,
        capacity: String(rules.capacity),
        counts: rules.counts,
        closesHours: String(rules.closesMinutesBefore / 60),
        ageGate: rules.ageGate,
        waitingList: rules.waitingList,
        offerHours: String(rules.offerHours),
        tiers: rules.cancellation.map(({ hoursBefore, percent }) => ({
          hours: String(hoursBefore),
          percent: String(percent),
        })),
      }
    : emptyBooking;

const priceFor = (listing: OwnFragment, who: PriceInput['for']): string =>
  text(listing.prices.find((price) => price.for === who)?.amount);

const imageOf = ({ image }: OwnFragment): ImageObjectInput | null =>
  image && { name: image.name, bucket: image.bucket, key: image.key, region: image.region };

const pictureDraft = (listing: OwnFragment): Pick<Draft, 'hadImage' | 'image' | 'imageUri' | 'pictureText'> => ({
  image: imageOf(listing),
  imageUri: listing.image?.imageUri ?? null,
  pictureText: pictureAlt(listing.image?.name),
  hadImage: listing.image !== null,
});

/** Returns a listing as its form shows it. */
export const draftOf = (listing: OwnFragment): Draft => ({
  type: listing.type,
  externalId: '',
  revision: listing.revision,
  name: listing.name,
  description: listing.description,
  category: listing.category,
  address: listing.where.address,
  lat: String(listing.where.location.lat),
  lon: String(listing.where.location.lon),
  email: listing.contact.email ?? '',
  phone: listing.contact.phone ?? '',
  www: listing.contact.www ?? '',
  ageFrom: String(listing.target.age.from),
  ageTo: String(listing.target.age.to),
  monthsFrom: text(listing.target.ageInMonths?.from),
  monthsTo: text(listing.target.ageInMonths?.to),
  targets: listing.target.type,
  bookingMandatory: listing.bookingMandatory,
  adultMandatory: listing.adultMandatory,
  priceKind: askedPrice(listing.priceKind, listing.prices),
  priceFrom: String(listing.price.from),
  priceTo: String(listing.price.to),
  currency: listing.currency,
  child: priceFor(listing, 'CHILD'),
  adult: priceFor(listing, 'ADULT'),
  family: priceFor(listing, 'FAMILY'),
  capacity: text(listing.capacity),
  setting: listing.setting ?? '',
  attendance: listing.attendance ?? '',
  languages: listing.languages.join(', '),
  tags: listing.tags.join(', '),
  access: Object.fromEntries(listing.accessibility.map(({ kind, supported }) => [kind, supported])),
  ...pictureDraft(listing),
  plan: planOf(listing),
  booking: bookingDraft(listing.booking),
});
