import { buildSchema, type GraphQLSchema, isEnumType, isInputObjectType, isObjectType } from 'graphql';
import * as v from 'valibot';
import { bookingListNames } from '../../../application/booking/my-bookings.use-case';
import { bookingStandings } from '../../../domain/booking/standing';
import { sortRules } from '../../../domain/finding/search-rules';
import { suggestionKinds } from '../../../domain/finding/suggestions';
import { ageGates, countedPeople } from '../../../domain/listing/booking-rules';
import {
  accessibilityKinds,
  attendances,
  type ContentFields,
  categories,
  listingTypes,
  pricedPeople,
  priceKinds,
  settings,
  targetTypes,
} from '../../../domain/listing/content';
import { contentRules } from '../../../domain/listing/content-rules';
import { liveStatuses } from '../../../domain/listing/listing';
import { verdicts } from '../../../domain/moderation/decision';
import { sessionScopes } from '../../../domain/schedule/change-session';
import { sessionStatuses } from '../../../domain/schedule/sessions';
import { daysOfWeek } from '../../../domain/shared/time';
import type { Api } from '../../../handlers/routes';
import { schemaOf } from '../../../handlers/schema';

const apis = ['guest', 'user', 'organiser', 'audit'] as const satisfies readonly Api[];
const schemas: readonly (readonly [Api, GraphQLSchema])[] = apis.map((api) => [api, buildSchema(schemaOf(api))]);

/** Each enum of the schemas with the domain's list that it stands for. An enum without a row fails. */
const lists: Readonly<Record<string, readonly string[]>> = {
  ThingToDoType: listingTypes,
  TargetType: targetTypes,
  ThingToDoCategory: categories,
  DayOfWeek: daysOfWeek,
  SessionStatus: sessionStatuses,
  SessionScope: sessionScopes,
  PriceKind: priceKinds,
  PricedPeople: pricedPeople,
  Setting: settings,
  Attendance: attendances,
  Accessibility: accessibilityKinds,
  CountedPeople: countedPeople,
  AgeGate: ageGates,
  ThingToDoStatus: liveStatuses,
  BookingList: bookingListNames,
  BookingStatus: bookingStandings,
  SuggestionKind: suggestionKinds,
  Verdict: verdicts,
  SortBy: v.unwrap(v.unwrap(sortRules.entries.sortBy)).options,
  SortDirection: v.unwrap(v.unwrap(sortRules.entries.direction)).options,
};

/** Where a field of the content stands in the output. A field without a row does not compile. */
const shownAs: { readonly [Field in keyof ContentFields]-?: string } = {
  type: 'type',
  name: 'name',
  description: 'description',
  where: 'where',
  when: 'when',
  contact: 'contact',
  target: 'target',
  image: 'image',
  bookingMandatory: 'bookingMandatory',
  adultMandatory: 'adultMandatory',
  category: 'category',
  price: 'price',
  priceKind: 'priceKind',
  prices: 'prices',
  capacity: 'capacity',
  setting: 'setting',
  attendance: 'attendance',
  languages: 'languages',
  accessibility: 'accessibility',
  tags: 'tags',
  booking: 'booking',
};

describe('lists that the schemas share with the domain', () => {
  it.each(schemas)('hold the same values in the %s schema', (_, schema) => {
    const enums = Object.values(schema.getTypeMap()).filter((type) => isEnumType(type) && !type.name.startsWith('__'));
    const values = enums.map((type) => [type.name, isEnumType(type) ? type.getValues().map(({ name }) => name) : []]);
    expect(Object.fromEntries(values)).toEqual(
      Object.fromEntries(enums.map(({ name }) => [name, [...(lists[name] ?? [])]])),
    );
  });

  it.each(schemas)('show every field of the content in the %s schema', (_, schema) => {
    const type = schema.getType('ThingToDo');
    const fields = isObjectType(type) ? Object.keys(type.getFields()) : [];
    expect(Object.values(shownAs).filter((field) => !fields.includes(field))).toEqual([]);
  });

  it('take in just what the rules of the content name', () => {
    const type = buildSchema(schemaOf('organiser')).getType('ThingToDoInput');
    const fields = isInputObjectType(type) ? Object.keys(type.getFields()) : [];
    expect(fields.sort()).toEqual(Object.keys(contentRules.entries).sort());
  });
});
