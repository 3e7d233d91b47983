import type { ListingContent } from '../../domain/listing/content';
import type { Draft, Pending, Published } from '../../domain/listing/listing';
import { usualPriceKind } from '../../domain/listing/price-kind';
import { create, submit } from '../../domain/listing/transitions';
import { auditorId, childId, type ListingId, listingId, organiserId, userId } from '../../domain/shared/ids';
import { type Instant, instantAt } from '../../domain/shared/time';

/** 24 November 2026, noon UTC: a Tuesday. */
export const noon = Date.parse('2026-11-24T12:00:00Z');

let made = 0;

const next = (kind: string): string => {
  made += 1;
  return `${kind}-${String(made).padStart(6, '0')}`;
};

export const anId = (): ListingId => listingId(next('listing'));
export const anOrganiser = () => organiserId(next('organiser'));
export const aUser = () => userId(next('user'));
export const anAuditor = () => auditorId(next('auditor'));
export const aChildId = () => childId(next('child'));
export const aKey = (): string => next('key');

const usual: Omit<ListingContent, 'priceKind'> = {
  type: 'EVENT',
  name: 'Puppet theatre',
  description: 'A play with puppets.',
  where: { location: { lat: 51.7592, lon: 19.456 }, address: 'Piotrkowska 1, Łódź' },
  when: {
    dateTime: { from: '2026-11-28T10:00:00Z' as Instant, to: '2026-11-28T12:00:00Z' as Instant },
    occurrences: [],
  },
  contact: { email: 'puppets@example.com' },
  target: { age: { from: 3, to: 8 }, type: ['CHILD', 'FAMILY'] },
  bookingMandatory: true,
  adultMandatory: false,
  category: 'THEATER',
  price: { from: 1999, to: 4000, currency: 'PLN' },
};

export const aContent = (overrides: Partial<ListingContent> = {}): ListingContent => {
  const content = { ...usual, ...overrides };
  return { ...content, priceKind: content.priceKind ?? usualPriceKind(content.price) };
};

interface Made {
  readonly id?: ListingId;
  readonly organiser?: ReturnType<typeof organiserId>;
  readonly content?: ListingContent;
  /** Milliseconds since the epoch. */
  readonly at?: number;
}

export const aDraft = ({ id = anId(), organiser = anOrganiser(), content = aContent(), at = noon }: Made = {}): Draft =>
  create({ id, organiserId: organiser, content }, instantAt(at)).answer;

/** Makes a listing that is submitted, and not stored before: its revision is 1. */
export const aPending = (listing: Made = {}): Pending => ({
  ...submit(aDraft(listing), instantAt(listing.at ?? noon)).answer,
  revision: 1,
});

export const aPublished = (listing: Made = {}): Published => {
  const { status: _, ...draft } = aDraft(listing);
  return { ...draft, status: 'PUBLISHED', publication: 1 };
};
