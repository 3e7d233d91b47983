import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import * as v from 'valibot';
import type { StoredChange } from '../../domain/stored-change';
import { keyIn, listingOf, profileOf } from './items';
import { listingSk, parseProfileKey, profileSk } from './keys';

const attribute = v.custom<AttributeValue>((value) => typeof value === 'object' && value !== null);
const image = v.record(v.string(), attribute);

/** What we read of a record of the table's stream. */
export const streamRecord = v.object({
  dynamodb: v.object({
    SequenceNumber: v.string(),
    Keys: image,
    NewImage: v.optional(image),
    OldImage: v.optional(image),
  }),
});

export type StreamRecord = v.InferOutput<typeof streamRecord>;

/** Only writes that somebody may hear about leave the stream: a child's are not even read. */
export const heardAbout = { eventNames: ['INSERT', 'MODIFY'], sks: [listingSk, profileSk] } as const;

const heard = v.object({
  eventName: v.picklist(heardAbout.eventNames),
  dynamodb: v.object({ Keys: v.object({ sk: v.object({ S: v.picklist(heardAbout.sks) }) }) }),
});

export const isHeardAbout = (record: unknown): boolean => v.is(heard, record);

/**
 * Returns what a write to the table changed; undefined when nobody hears about items of that kind. Throws `MalformedItem` when an image
 * is not what its key says.
 */
export const changeOf = ({ dynamodb }: StreamRecord): StoredChange | undefined => {
  const { sk } = unmarshall(dynamodb.Keys);
  const after = dynamodb.NewImage && unmarshall(dynamodb.NewImage);
  const before = dynamodb.OldImage && unmarshall(dynamodb.OldImage);
  if (after && sk === listingSk) {
    return { kind: 'listing', before: before && listingOf(before), after: listingOf(after) };
  }
  if (after && sk === profileSk) {
    const id = keyIn(after, parseProfileKey);
    return { kind: 'profile', before: before && profileOf(before, id), after: profileOf(after, id) };
  }
  return undefined;
};
