import type { FamilyMailContent, FamilyTemplate, VariablesOf } from '../../application/messages/ports/family-mail';
import { hour } from '../../domain/shared/time';

const start = Date.parse('2026-12-01T16:00:00Z');

export const aSessionTold = {
  listingName: 'Puppets',
  address: 'ul. Piotrkowska 1, Łódź',
  start,
  end: start + hour,
  timeZone: 'Europe/Warsaw',
  familyTimeZone: null,
  bookingAddress: 'https://app.example.org/bookings/a-booking?a=1&b=2',
};

const ofParty = { ...aSessionTold, party: { children: 2, adults: 1 } };
const ticket = '1.0123456789abcdefghijkl.AAAAAAAAAAAAAAAAAAAAAA';

/** One mail of each kind. A kind that is missing does not compile. */
const variables: { readonly [Name in FamilyTemplate]: VariablesOf<Name> } = {
  'booking-made': {
    ...ofParty,
    ticket,
    total: 12_050,
    currency: 'PLN',
    paidAhead: true,
    cancellation: [
      { hoursBefore: 24, permyriad: 5000 },
      { hoursBefore: 48, permyriad: 10_000 },
    ],
  },
  'booking-reduced': { ...ofParty, refund: 3500, currency: 'PLN', paidAhead: true },
  'booking-cancelled': {
    ...aSessionTold,
    refund: 3500,
    currency: 'PLN',
    paidAhead: true,
    by: 'ORGANISER',
    reason: 'The roof leaks.',
  },
  'session-changed': {
    ...ofParty,
    formerStart: start - hour,
    freeUntil: start - 2 * hour,
    paidAhead: true,
    reason: 'The hall is taken.',
  },
  'waiting-joined': { ...ofParty, line: 3 },
  'places-offered': { ...ofParty, offerEnds: start - 24 * hour },
  'offer-over': aSessionTold,
  'waiting-closed': aSessionTold,
  'session-tomorrow': { ...ofParty, ticket },
};

export const familyTemplates = Object.keys(variables) as readonly FamilyTemplate[];

/** Returns a mail of a kind to a family, with something else in it. */
export const aFamilyMail = <Name extends FamilyTemplate>(
  template: Name,
  language: FamilyMailContent['language'],
  other: Partial<VariablesOf<Name>> = {},
): FamilyMailContent => ({ template, language, variables: { ...variables[template], ...other } }) as FamilyMailContent;
