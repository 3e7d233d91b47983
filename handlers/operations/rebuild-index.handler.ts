import * as v from 'valibot';
import {
  bookingLists,
  clock,
  listings,
  placeCrossings,
  profiles,
  publishedListings,
  searchIndexAdmin,
} from '#adapters';
import { makeRebuildIndex } from '../../application/operations/rebuild-index.use-case';
import { wire } from '../composition/wire';
import { operation } from './operation';

const rebuildIndex = wire(makeRebuildIndex, {
  listings,
  profiles,
  bookingLists,
  placeCrossings,
  clock,
  publishedListings,
  searchIndexAdmin,
});

export const handler = operation('rebuildIndex', v.object({}), rebuildIndex);
