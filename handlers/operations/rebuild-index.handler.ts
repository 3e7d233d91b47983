import * as v from 'valibot';
import { listings, profiles, publishedListings, searchIndexAdmin } from '#adapters';
import { makeRebuildIndex } from '../../application/operations/rebuild-index.use-case';
import { wire } from '../composition/wire';
import { operation } from './operation';

const rebuildIndex = wire(makeRebuildIndex, { listings, profiles, publishedListings, searchIndexAdmin });

export const handler = operation('rebuildIndex', v.object({}), rebuildIndex);
