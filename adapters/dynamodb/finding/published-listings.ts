import { paginateQuery } from '@aws-sdk/lib-dynamodb';
import * as v from 'valibot';
import type { PublishedListings } from '../../../application/finding/ports/published-listings';
import { listingIdRule } from '../../../domain/shared/ids';
import { gsi1, listingSk } from '../keys';
import type { Table } from '../table';

const listed = v.object({ id: listingIdRule });

/**
 * Reads by one Query over the published range of gsi-1, a megabyte at a time: no Scan, and no more in memory than one
 * page of ids.
 */
export const makeDynamoDbPublishedListings = ({ client, name }: Table): PublishedListings => ({
  async *ids() {
    const pages = paginateQuery(
      { client },
      {
        TableName: name,
        IndexName: gsi1,
        KeyConditionExpression: 'sk = :sk AND begins_with(gsi1sk, :published)',
        ExpressionAttributeValues: { ':sk': listingSk, ':published': 'PUBLISHED#' },
        ProjectionExpression: 'id',
      },
    );
    for await (const { Items: items = [] } of pages) yield v.parse(v.array(listed), items).map(({ id }) => id);
  },
});
