import * as v from 'valibot';
import type { ListingContent } from '../../domain/listing/content';
import type { Listing, ListingStatus } from '../../domain/listing/listing';
import { languages, type Profile } from '../../domain/people/profile';
import { listingIdRule, type OrganiserId, organiserIdRule } from '../../domain/shared/ids';
import type { EntriesOf } from '../../domain/shared/rules';
import { instantRule } from '../../domain/shared/time';
import { revision, storedContent, storedSessionChange } from './item-rules';
import {
  type Key,
  listingKey,
  listingRange,
  listingsOf,
  parseListingKey,
  pendingQueue,
  pendingRange,
  profileKey,
} from './keys';
import { unreadIn, withUnread } from './unread';

const storedKey = v.object({ id: v.string(), sk: v.string() });

/** Reports a stored item that is not what its key says. Its key may be told; what is in it may not. */
export class MalformedItem extends Error {
  override readonly name = 'MalformedItem';

  constructor(item: unknown, cause: unknown) {
    const key = v.safeParse(storedKey, item);
    const where = v.isValiError(cause) ? cause.issues.map((issue) => v.getDotPath(issue)).join(' ') : undefined;
    const named = key.success ? `${key.output.id} ${key.output.sk}` : 'without a key';
    super(`malformed item ${named}${where ? ` at ${where}` : ''}`, { cause });
  }
}

export type Item = Readonly<Record<string, unknown>>;

/** Lists the attributes of every kind of item that say where it lies and how long. */
export const keyNames = ['id', 'sk', 'gsi1sk', 'gsi2pk', 'gsi2sk', 'gsi3pk', 'gsi3sk', 'expiresAt'];

/** Seconds for which a tombstone stays: longer than any message can be late. */
const tombstoneRetentionSeconds = 30 * 24 * 60 * 60;

/** Throws `MalformedItem`. */
export const parsed = <T>(schema: v.GenericSchema<unknown, T>, item: unknown): T => {
  const result = v.safeParse(schema, item);
  if (!result.success) throw new MalformedItem(item, new v.ValiError(result.issues));
  return result.output;
};

/** Returns what an item's key says. Throws `MalformedItem`. */
export const keyIn = <T>(item: unknown, parse: (key: Key) => T | undefined): T => {
  const key = v.safeParse(storedKey, item);
  const found = key.success ? parse(key.output) : undefined;
  if (found === undefined) throw new MalformedItem(item, new Error('its key is of another kind'));
  return found;
};

const version = {
  id: listingIdRule,
  organiserId: organiserIdRule,
  revision,
  createdAt: instantRule,
  updatedAt: instantRule,
};
const live = { ...version, content: storedContent, externalId: v.exactOptional(v.string()) };
const returned = { lastReasons: v.exactOptional(v.array(v.string())) };
const unpublished = { ...live, newVersionOf: v.exactOptional(listingIdRule) };
const approved = {
  ...live,
  publication: v.pipe(v.number(), v.integer()),
  openVersion: v.exactOptional(listingIdRule),
  sessionChanges: v.exactOptional(v.array(storedSessionChange)),
};

type InState<Status extends ListingStatus> = Extract<Listing, { readonly status: Status }>;
type FieldsIn<Status extends ListingStatus> = EntriesOf<Omit<InState<Status>, 'unread'>>;

/** A listing as it is stored, by its state. A state, or a field of one, that has no schema does not compile. */
const states = {
  DRAFT: v.object({ ...unpublished, ...returned, status: v.literal('DRAFT') } satisfies FieldsIn<'DRAFT'>),
  PENDING: v.object({
    ...unpublished,
    ...returned,
    status: v.literal('PENDING'),
    submittedAt: instantRule,
  } satisfies FieldsIn<'PENDING'>),
  REJECTED: v.object({
    ...unpublished,
    status: v.literal('REJECTED'),
    rejectionReasons: v.array(v.string()),
  } satisfies FieldsIn<'REJECTED'>),
  PUBLISHED: v.object({ ...approved, status: v.literal('PUBLISHED') } satisfies FieldsIn<'PUBLISHED'>),
  WITHDRAWN: v.object({ ...approved, status: v.literal('WITHDRAWN') } satisfies FieldsIn<'WITHDRAWN'>),
  REMOVED: v.object({ ...version, status: v.literal('REMOVED') } satisfies FieldsIn<'REMOVED'>),
} as const satisfies { readonly [Status in ListingStatus]: v.GenericSchema<unknown, InState<Status>> };
const storedListing: v.GenericSchema<unknown, Listing> = v.variant('status', Object.values(states));

/** Attributes of one state are none of the next. */
const listingNames = [
  ...new Set([...keyNames, ...Object.values(states).flatMap(({ entries }) => Object.keys(entries))]),
];

const secondsOf = (time: string): number => Math.floor(Date.parse(time) / 1000);

const indexKeys = (listing: Listing): Item => {
  const { status, organiserId, createdAt, updatedAt, id } = listing;
  if (status === 'REMOVED') return { expiresAt: secondsOf(updatedAt) + tombstoneRetentionSeconds };
  const gsi1sk = listingRange(listingsOf(status, organiserId), createdAt, id);
  if (status !== 'PENDING') return { gsi1sk };
  const range = pendingRange(listing.submittedAt, id);
  return { gsi1sk, gsi2pk: pendingQueue, gsi2sk: range, gsi3pk: pendingQueue, gsi3sk: range };
};

/** An empty map is left out: the streams of DynamoDB Local tell it without its type, and nobody could read the record. */
const contentItem = (content: ListingContent): Item => {
  const { contact, ...rest } = withUnread({ ...content });
  return Object.keys(contact as object).length > 0 ? { ...rest, contact } : rest;
};

export const listingItem = (listing: Listing): Item =>
  withUnread({
    ...listing,
    ...(listing.status !== 'REMOVED' && { content: contentItem(listing.content) }),
    ...listingKey(listing.id),
    ...indexKeys(listing),
  });

/** Throws `MalformedItem`. */
export const listingOf = (item: unknown): Listing => {
  const listing = { ...parsed(storedListing, item), id: keyIn(item, parseListingKey) };
  const besides = unreadIn(item, listing, listingNames);
  const unread = besides.unread?.filter(({ path: [name] }) => name !== 'content') ?? [];
  const whole = unread.length > 0 ? { ...listing, unread } : listing;
  if (whole.status === 'REMOVED') return whole;
  return { ...whole, content: { ...whole.content, ...unreadIn((item as Item).content, whole.content) } };
};

const storedProfile = v.object({
  id: organiserIdRule,
  name: v.string(),
  language: v.exactOptional(v.picklist(languages)),
  timeZone: v.exactOptional(v.string()),
  isParents: v.exactOptional(v.literal(true)),
  revision,
  updatedAt: instantRule,
} satisfies EntriesOf<Profile<OrganiserId>>);

export const profileItem = (profile: Profile): Item => ({ ...profile, ...profileKey(profile.id) });

/** Throws `MalformedItem`. */
export const profileOf = <Id extends Profile['id']>(item: unknown, id: Id): Profile<Id> => ({
  ...parsed(storedProfile, item),
  id,
});
