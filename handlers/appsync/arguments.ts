import * as v from 'valibot';
import type { RawOwnListQuery } from '../../domain/finding/own-list';
import type { RawSearchQuery } from '../../domain/finding/parse-search-query';
import type { RawSuggestQuery } from '../../domain/finding/suggestions';
import { sessionScopes } from '../../domain/schedule/change-session';
import { sessionIdAt, sessionIdRule } from '../../domain/schedule/session-id';
import { bookingIdRule, childIdRule, listingIdRule } from '../../domain/shared/ids';

/** An id that nothing has: none is made like this. */
const nothing = 'unknown';

/** Reads an id that a client sends. A text that is no id names nothing, and is not found like any other unknown one. */
const asked = <Id extends string>(rule: v.GenericSchema<string, Id>) =>
  v.pipe(v.string(), v.fallback(rule, v.parse(rule, nothing)));

export const listingIdArgument = asked(listingIdRule);
export const childIdArgument = asked(childIdRule);
export const bookingIdArgument = asked(bookingIdRule);

/** Reads a session's id. A text that is none names a session that there never was. */
export const sessionIdArgument = v.pipe(v.string(), v.fallback(sessionIdRule, sessionIdAt(Date.UTC(1, 0))));

/** Takes an input object whose fields the domain parses. */
export const rawInput = v.looseObject({});
/** Takes the same where a client may leave it out or send null: then it is undefined. */
export const optionalRawInput = v.pipe(
  v.nullish(rawInput),
  v.transform((input) => input ?? undefined),
);

export const pageArguments = {
  first: v.optional(v.nullable(v.number())),
  after: v.optional(v.nullable(v.string())),
};

export const twoWayPageArguments = {
  ...pageArguments,
  last: v.optional(v.nullable(v.number())),
  before: v.optional(v.nullable(v.string())),
};

const moment = v.optional(v.nullable(v.string()));

/** Reads which sessions of a listing are asked for. */
export const sessionsArguments = v.object({ ...pageArguments, from: moment, to: moment });

const raw = v.optional(v.unknown());
type RawArguments<Query> = { readonly [Name in keyof Query]-?: typeof raw };

/** Takes the arguments that the domain parses into a search query. */
export const searchQueryArguments = {
  search: raw,
  filter: raw,
  sort: raw,
  location: raw,
} satisfies RawArguments<RawSearchQuery>;
/** Takes the arguments that the domain parses into a query for suggestions. */
export const suggestArguments = { text: raw, location: raw, first: raw } satisfies RawArguments<RawSuggestQuery>;
export const ownListQueryArguments = { search: raw, sort: raw } satisfies RawArguments<RawOwnListQuery>;

/** Reads `id` alone. */
export const listingArguments = v.object({ id: listingIdArgument });
/** Reads `input { id }`. */
export const listingInput = v.object({ input: v.object({ id: listingIdArgument }) });

/** Reads the revision of what is to be changed that a client read; null counts as left out. */
export const revisionArgument = v.pipe(
  v.nullish(v.number()),
  v.transform((revision) => revision ?? undefined),
);
/** Reads which sessions of which listing an organiser acts on. */
export const sessionOfListing = {
  thingToDoId: listingIdArgument,
  sessionId: sessionIdArgument,
  scope: v.picklist(sessionScopes),
  revision: revisionArgument,
};

/** Reads `input { id revision }`. */
export const listingAsReadInput = v.object({ input: v.object({ id: listingIdArgument, revision: revisionArgument }) });

/** Reads what a moderator decides on: the listing, and optionally the revision that was read. */
export const judgedListing = { id: listingIdArgument, revision: v.optional(v.nullable(v.number())) };
