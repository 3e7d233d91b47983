import { GetCommand } from '@aws-sdk/lib-dynamodb';
import * as v from 'valibot';
import type { ExternalIdClaim } from '../../../domain/listing/external-id';
import type { Change } from '../../../domain/listing/transitions';
import { type ListingId, listingIdRule, type OrganiserId } from '../../../domain/shared/ids';
import { parsed } from '../items';
import { externalIdKey } from '../keys';
import type { Table } from '../table';

const storedClaim = v.object({ listingId: v.exactOptional(listingIdRule) });

const keyOf = ({ organiserId, externalId }: ExternalIdClaim) => externalIdKey(organiserId, externalId);

/**
 * Returns the puts that go into one transaction with the listings of a change. What is freed is put as well, without a listing
 * and due to go at once: so that whoever writes listings needs no permission to delete.
 */
export const claimPuts = ({ claimed, freed, answer }: Change, TableName: string) => [
  ...(claimed
    ? [
        {
          Put: {
            TableName,
            Item: { ...keyOf(claimed), listingId: claimed.listingId },
            ConditionExpression: 'attribute_not_exists(id) OR attribute_not_exists(listingId)',
          },
        },
      ]
    : []),
  ...(freed
    ? [
        {
          Put: {
            TableName,
            Item: { ...keyOf(freed), expiresAt: Math.floor(Date.parse(answer.updatedAt) / 1000) },
            ConditionExpression: 'listingId = :listing',
            ExpressionAttributeValues: { ':listing': freed.listingId },
          },
        },
      ]
    : []),
];

/** Returns the listing that goes by an `externalId`, if any. Throws `MalformedItem`. */
export const claimedListing = async (
  { client, name }: Table,
  organiser: OrganiserId,
  externalId: string,
): Promise<ListingId | undefined> => {
  const Key = externalIdKey(organiser, externalId);
  const { Item: item } = await client.send(new GetCommand({ TableName: name, Key, ConsistentRead: true }));
  return item && parsed(storedClaim, item).listingId;
};
