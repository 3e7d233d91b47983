import { Kind, parse } from 'graphql';
import { type FunctionName, functionNames } from './functions';
import { type Api, schemaOf } from './schema';

export type { Api } from './schema';

export interface Route {
  readonly function: FunctionName;
  /** The function takes many parents of a list at once. */
  readonly batch?: Batch;
  /** Fields beneath that the function answers along with its own where a client selects them: it is told which of them are. */
  readonly foresees?: readonly string[];
  /** The parent's function may have answered this field along with its own: then none is asked. */
  readonly isForeseen?: boolean;
}

/** Says what a function is handed of each parent, and of how many at once. */
export interface Batch {
  /** The parent's fields that the function reads: no other leaves AppSync, so that a batch stays small whatever its parents hold. */
  readonly reads: readonly string[];
  /** At most 500: a page holds no more. */
  readonly maxParents: number;
}

/**
 * Says which function is behind which field, by type. The local host, the template and the tests are all made from it.
 */
export type ApiRoutes = Readonly<Record<string, Readonly<Record<string, Route>>>>;

const inBatches = (name: FunctionName, ...reads: readonly string[]): Route => ({
  function: name,
  batch: { reads, maxParents: 500 },
});

/** Answers whole listings: so many of the longest fit what Lambda may answer, as `longest-answers.test.ts` shows. */
const inBatchesOfListings = (name: FunctionName, ...reads: readonly string[]): Route => ({
  function: name,
  batch: { reads, maxParents: 20 },
});

const similarListings = {
  similar: inBatchesOfListings('guest/similar-things-to-do', 'id', 'category', 'target', 'where'),
};
const organiserOfListing = { organiser: inBatches('guest/organisers-of-things-to-do', 'organiserId') };

/** What the sessions of a listing follow from: `sessionSource` of the presenter reads it. */
const readOfSessions = [
  'id',
  'type',
  'name',
  'where',
  'when',
  'price',
  'priceKind',
  'currency',
  'capacity',
  'booking',
  'sessionChanges',
] as const;

const sessionsOfListing = { sessions: inBatchesOfListings('guest/sessions-of-things-to-do', ...readOfSessions) };

/** Those of a new version follow from what it replaces, too. */
const sessionsOfVersion = (name: FunctionName) => ({
  sessions: inBatchesOfListings(name, ...readOfSessions, 'newVersionOf'),
});

/** What hangs on a list that was found: `asked`, which is in no schema, is what it was asked with. */
const ofFound = {
  ThingToDoConnection: { facets: { ...inBatches('guest/facets', 'asked'), isForeseen: true } },
  ThingToDoEdge: {
    sessions: inBatchesOfListings('guest/matching-sessions', 'node', 'placesLeft', 'asked'),
    highlights: inBatchesOfListings('guest/highlights', 'node', 'organiserName', 'asked'),
  },
};

/** How many places each of some sessions has left, read together. */
const placesOfSession = { Session: { placesLeft: inBatches('guest/places-left', 'id', 'places') } };

/** Fields beneath the roots that have a function of their own. */
const beneath: { readonly [Name in Api]: ApiRoutes } = {
  guest: {
    ...placesOfSession,
    ThingToDo: { ...organiserOfListing, ...sessionsOfListing, ...similarListings },
    ...ofFound,
  },
  user: {
    ...placesOfSession,
    ThingToDo: {
      ...organiserOfListing,
      ...sessionsOfListing,
      ...similarListings,
      myFavorite: inBatches('user/favorite-flags', 'id'),
    },
    ...ofFound,
    MyFavorite: {
      thingToDo: inBatchesOfListings('user/favorite-listings', 'id'),
      available: inBatches('user/favorite-listings', 'id'),
    },
    Booking: {
      ticket: inBatches('user/tickets-of-bookings', 'id', 'status'),
      thingToDo: inBatchesOfListings('user/listings-of-bookings', 'thingToDoId', 'sessionId'),
      session: inBatchesOfListings('user/listings-of-bookings', 'thingToDoId', 'sessionId'),
    },
  },
  organiser: {
    ...placesOfSession,
    ThingToDo: sessionsOfVersion('organiser/sessions-of-things-to-do'),
  },
  audit: {
    ...placesOfSession,
    ThingToDo: { ...organiserOfListing, ...sessionsOfVersion('audit/sessions-of-things-to-do') },
    Decision: { thingToDo: inBatchesOfListings('audit/listings-of-decisions', 'listingId') },
  },
};

/**
 * What roots answer along with their own, in the same round trip. AppSync tells what is selected by the names that a client gives: a field
 * under another name is answered by its own function.
 */
const foreseen: { readonly [Field in string]?: readonly string[] } = { findThingsToDo: ['facets'] };

const rootOf = (api: Api, field: string): Route => {
  const foresees = foreseen[field];
  return { function: functionOf(api, field), ...(foresees && { foresees }) };
};

const kebab = (field: string): string => field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** Returns what a root field is called by: the API's own function of that name, or else the one that guests ask. */
const functionOf = (api: Api, field: string): FunctionName => {
  const wanted = [`${api}/${kebab(field)}`, `guest/${kebab(field)}`];
  const name = wanted.flatMap((one) => functionNames.find((known) => known === one) ?? [])[0];
  if (name === undefined) throw new Error(`no function is behind ${field} of ${api}: ${wanted.join(' or ')}`);
  return name;
};

/** Returns the fields of `Query` and `Mutation`, as the API's schema names them. */
const rootsOf = (api: Api): ApiRoutes => {
  const roots = parse(schemaOf(api)).definitions.flatMap((definition) =>
    definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.OBJECT_TYPE_EXTENSION
      ? [{ name: definition.name.value, fields: definition.fields ?? [] }]
      : [],
  );
  const routesOf = (root: string) =>
    Object.fromEntries(
      roots
        .filter(({ name }) => name === root)
        .flatMap(({ fields }) => fields.map(({ name }) => [name.value, rootOf(api, name.value)])),
    );
  return Object.fromEntries(
    ['Query', 'Mutation']
      .map((root): [string, ApiRoutes[string]] => [root, routesOf(root)])
      .filter(([, fields]) => Object.keys(fields).length > 0),
  );
};

const routesOf = (api: Api): ApiRoutes => ({ ...rootsOf(api), ...beneath[api] });

export const routes: { readonly [Name in Api]: ApiRoutes } = {
  guest: routesOf('guest'),
  user: routesOf('user'),
  organiser: routesOf('organiser'),
  audit: routesOf('audit'),
};
