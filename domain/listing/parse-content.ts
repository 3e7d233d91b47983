import * as v from 'valibot';
import { writtenWhen } from '../schedule/written-when';
import { asciiEmail, plainPhone, readWebAddress } from '../shared/addresses';
import { type Fault, faultsOf, type InvalidInput, invalidInput } from '../shared/faults';
import type { OrganiserId } from '../shared/ids';
import { imageTypeOf } from '../shared/image-types';
import { toMinorUnits } from '../shared/money';
import { err, ok, type Result } from '../shared/result';
import type { Unparsed } from '../shared/rules';
import { toBookingRules } from './booking-rules';
import type { Contact, ListingContent, Price } from './content';
import { type ContentInput, contentRules, defaultCurrency } from './content-rules';
import { canonicalLanguage } from './detail-rules';
import { isUploadKey } from './images';
import { usualPriceKind } from './price-kind';

/** Says where uploads are stored: a listing may show no image from elsewhere. */
export interface ImageStore {
  readonly bucket: string;
  readonly region: string;
}

const imageFaults = (image: ContentInput['image'], owner: OrganiserId, store: ImageStore): Fault[] => {
  if (!image) return [];
  const faults: Fault[] = [];
  if (!isUploadKey(image.key, owner)) {
    faults.push({ path: 'image.key', message: 'is not the key of an upload of yours' });
  }
  if (image.bucket !== store.bucket) {
    faults.push({ path: 'image.bucket', message: 'is not the bucket that imageUpload named' });
  }
  if (image.region !== store.region) {
    faults.push({ path: 'image.region', message: 'is not the region that imageUpload named' });
  }
  return faults;
};

const present = <Key extends string, Value>(key: Key, value: Value | null | undefined | ''): { [K in Key]?: Value } =>
  (value === null || value === undefined || value === '' ? {} : { [key]: value }) as { [K in Key]?: Value };

const minor = (amount: number, currency: string): number => {
  const units = toMinorUnits(amount, currency);
  if (units === undefined) throw new TypeError('an amount passed the rules with too many decimals');
  return units;
};

const canonicalOrThrow = (tag: string): string => {
  const canonical = canonicalLanguage(tag);
  if (canonical === undefined) throw new TypeError('a language passed the rules and is none');
  return canonical;
};

const storedWebAddress = (written: string): string | undefined => {
  const read = readWebAddress(written);
  return 'url' in read ? read.url : undefined;
};

const tidied: { readonly [Name in keyof Contact]-?: (written: string) => string | undefined } = {
  email: asciiEmail,
  phone: plainPhone,
  www: storedWebAddress,
};

const tidyContact = (contact: ContentInput['contact']): Contact =>
  Object.entries(tidied).reduce<Contact>((all, [name, tidy]) => {
    const text = contact[name as keyof Contact];
    return { ...all, ...present(name, text && tidy(text)) };
  }, {});

/** Less than a micrometre: no store can be asked to keep the numbers next to zero. */
const minAngle = 1e-12;

const degrees = (angle: number): number => (Math.abs(angle) < minAngle ? 0 : angle);

/** An empty list says no more than none. */
const some = <Item>(items: readonly Item[] | null | undefined): readonly Item[] | undefined =>
  items && items.length > 0 ? items : undefined;

/** What an organiser may leave out. */
const toDetails = (input: ContentInput, currency: string) => {
  const booking = input.booking ? toBookingRules(input.booking) : undefined;
  return {
    ...present(
      'prices',
      some(input.prices)?.map((price) => ({ for: price.for, amount: minor(price.amount, currency) })),
    ),
    ...present('capacity', input.capacity ?? booking?.capacity),
    ...present('setting', input.setting),
    ...present('attendance', input.attendance),
    ...present('languages', some(input.languages)?.map(canonicalOrThrow)),
    ...present('accessibility', some(input.accessibility)),
    ...present(
      'tags',
      some(input.tags)?.map((tag) => tag.trim()),
    ),
    ...present('booking', booking),
  };
};

const toContent = (input: ContentInput): ListingContent => {
  const { type, name, description, when, where, contact, target, image, price, priceKind } = input;
  const code = input.currency ?? defaultCurrency;
  return {
    type,
    name,
    description,
    where: { ...where, location: { lat: degrees(where.location.lat), lon: degrees(where.location.lon) } },
    when: writtenWhen(when, where.location),
    contact: tidyContact(contact),
    target: { age: target.age, ...present('ageInMonths', target.ageInMonths), type: target.type },
    ...(image && { image: toImage(image) }),
    bookingMandatory: input.bookingMandatory,
    adultMandatory: input.adultMandatory,
    category: input.category,
    price: { from: minor(price.from, code), to: minor(price.to, code), currency: code } satisfies Required<Price>,
    priceKind: priceKind ?? usualPriceKind(price),
    ...toDetails(input, code),
  };
};

const toImage = ({ mimeType, ...image }: NonNullable<ContentInput['image']>) => ({
  ...image,
  ...present('mimeType', mimeType && imageTypeOf(mimeType)),
});

const written = (input: ContentInput): Written => ({
  content: toContent(input),
  ...present('externalId', input.externalId),
});

/** Holds what an organiser writes of a listing: what families read, and the own name for it. */
export interface Written {
  readonly content: ListingContent;
  readonly externalId?: string;
}

/** Holds a `ThingToDoInput` as an organiser sends it. */
export type RawContent = Unparsed<ContentInput>;

/** Returns what was sent as content of a listing of `owner`, or every fault of it, with paths from `raw` on. */
export const parseContent = (raw: RawContent, owner: OrganiserId, store: ImageStore): Result<Written, InvalidInput> => {
  const parsed = v.safeParse(contentRules, raw);
  const image = parsed.typed ? imageFaults(parsed.output.image, owner, store) : [];
  if (parsed.success && image.length === 0) return ok(written(parsed.output));
  return err(invalidInput([...faultsOf(parsed.issues ?? []), ...image]));
};
