import * as v from 'valibot';
import { childId, isId, listingId } from '../../domain/shared/ids';

/** No id is made like this: whatever is not an id names nothing, and is not found like any other unknown one. */
const nothing = 'unknown';

const id = <Id>(parse: (text: string) => Id) =>
  v.pipe(
    v.string(),
    v.transform((text) => parse(isId(text) ? text : nothing)),
  );

export const listingIdArgument = id(listingId);
export const childIdArgument = id(childId);

export const pageArguments = {
  first: v.optional(v.nullable(v.number())),
  after: v.optional(v.nullable(v.string())),
};

export const twoWayPageArguments = {
  ...pageArguments,
  last: v.optional(v.nullable(v.number())),
  before: v.optional(v.nullable(v.string())),
};

/** `id` alone. */
export const listingArguments = v.object({ id: listingIdArgument });
/** `input { id }`. */
export const listingInput = v.object({ input: v.object({ id: listingIdArgument }) });

/** What a moderator decides on: the listing, and optionally the revision that was read. */
export const judgedListing = { id: listingIdArgument, revision: v.optional(v.nullable(v.number())) };
