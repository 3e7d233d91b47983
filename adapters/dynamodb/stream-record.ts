import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import * as v from 'valibot';
import type { Listing } from '../../domain/listing/listing';
import type { Profile } from '../../domain/people/profile';
import { keyIn, listingOf, profileOf } from './items';
import { listingSk, parseProfileKey, profileSk } from './keys';

/** What a write to the table changed, if it is of a kind that anybody hears about. */
export type ItemChange =
  | { readonly kind: 'listing'; readonly before: Listing | undefined; readonly after: Listing }
  | { readonly kind: 'profile'; readonly before: Profile | undefined; readonly after: Profile }
  | { readonly kind: 'other' };

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

/** Throws `MalformedItem` when an image is not what its key says. */
export const changeOf = ({ dynamodb }: StreamRecord): ItemChange => {
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
  return { kind: 'other' };
};
