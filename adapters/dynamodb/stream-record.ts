import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import * as v from 'valibot';
import type { StoredChange } from '../../domain/stored-change';
import { bookingOf } from './booking/booking-items';
import { sessionOf } from './booking/session-items';
import { type Item, keyIn, listingOf, profileOf } from './items';
import { bookingSk, listingSk, parseProfileKey, profileSk, sessionPrefix } from './keys';

const attribute = v.custom<AttributeValue>((value) => typeof value === 'object' && value !== null);
const image = v.record(v.string(), attribute);

/** Reads what we need of a record of the table's stream. */
export const streamRecord = v.object({
  dynamodb: v.object({
    SequenceNumber: v.string(),
    /** Seconds since the epoch. */
    ApproximateCreationDateTime: v.optional(v.number(), 0),
    Keys: image,
    NewImage: v.optional(image),
    OldImage: v.optional(image),
  }),
});

export type StreamRecord = v.InferOutput<typeof streamRecord>;

/**
 * Lets only writes that somebody may hear about leave the stream: a child's are not even read. `sks` are whole,
 * `skPrefixes` begin an `sk`.
 */
export const heardAbout = {
  eventNames: ['INSERT', 'MODIFY'],
  sks: [bookingSk, listingSk, profileSk],
  skPrefixes: [sessionPrefix],
} as const;

const heardSk = v.union([v.picklist(heardAbout.sks), v.pipe(v.string(), v.startsWith(sessionPrefix))]);

const heard = v.object({
  eventName: v.picklist(heardAbout.eventNames),
  dynamodb: v.object({ Keys: v.object({ sk: v.object({ S: heardSk }) }) }),
});

export const isHeardAbout = (record: unknown): boolean => v.is(heard, record);

/** DynamoDB Local's stream tells an empty map without its type, and nobody could read it. */
const withType = (told: AttributeValue): AttributeValue => (Object.keys(told).length === 0 ? { M: {} } : told);

const itemIn = (told: v.InferOutput<typeof image>): Item =>
  unmarshall(Object.fromEntries(Object.entries(told).map(([name, value]) => [name, withType(value)])));

const changeOfProfile = (before: Item | undefined, after: Item): StoredChange => {
  const id = keyIn(after, parseProfileKey);
  return { kind: 'profile', before: before && profileOf(before, id), after: profileOf(after, id) };
};

const changeOfPlaces = (before: Item | undefined, after: Item, writtenAt: number): StoredChange => ({
  kind: 'places',
  before: before && sessionOf(before),
  after: sessionOf(after),
  writtenAt,
});

/**
 * Returns what a write to the table changed; undefined when nobody hears about items of that kind. Throws `MalformedItem` when an image
 * is not what its key says.
 */
export const changeOf = ({ dynamodb }: StreamRecord): StoredChange | undefined => {
  const { sk } = itemIn(dynamodb.Keys);
  const after = dynamodb.NewImage && itemIn(dynamodb.NewImage);
  const before = dynamodb.OldImage && itemIn(dynamodb.OldImage);
  if (!after) return undefined;
  if (sk === listingSk) return { kind: 'listing', before: before && listingOf(before), after: listingOf(after) };
  if (sk === bookingSk) return { kind: 'booking', before: before && bookingOf(before), after: bookingOf(after) };
  if (sk === profileSk) return changeOfProfile(before, after);
  if (!String(sk).startsWith(sessionPrefix)) return undefined;
  return changeOfPlaces(before, after, dynamodb.ApproximateCreationDateTime * 1000);
};
