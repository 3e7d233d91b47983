import * as v from 'valibot';
import { clock, metrics, searchIndex } from '#adapters';
import { makeMapClusters } from '../../../application/finding/map-clusters.use-case';
import { searchQueryArguments } from '../../appsync/arguments';
import { anyone } from '../../appsync/caller';
import { resolver } from '../../appsync/resolver';
import { wire } from '../../composition/wire';
import { presentCluster } from '../../presenters/finding';

const mapClusters = wire(makeMapClusters, { searchIndex, clock, metrics });
const { search, filter } = searchQueryArguments;

export const handler = resolver({
  caller: anyone,
  args: v.object({ search, filter, zoom: v.number() }),
  run: ({ zoom, ...searchQuery }) => mapClusters({ searchQuery, zoom }),
  present: (clusters) => clusters.map(presentCluster),
});
