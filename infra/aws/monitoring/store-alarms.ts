import type { Alarm } from './alarm';
import type { Watched } from './deployed';
import { ofSearch, tableErrors, tableThrottles } from './measures';

const table: readonly Alarm[] = [
  {
    name: 'table-throttles',
    says: 'DynamoDB turns away reads or writes: everything is slow, and some of it fails.',
    runbook: 'table-throttles',
    measures: tableThrottles,
    is: 'atLeast',
    // A table on demand grows within minutes, and the SDK tries again meanwhile.
    threshold: 10,
    period: 300,
    periods: [2, 3],
    missing: 'notBreaching',
  },
  {
    name: 'table-errors',
    says: 'DynamoDB fails on its own side: listings, favourites and sign-up may all be out of reach.',
    runbook: 'table-errors',
    measures: tableErrors,
    is: 'atLeast',
    // A few among millions are normal, says AWS, and are tried again.
    threshold: 10,
    period: 300,
    periods: [1, 1],
    missing: 'notBreaching',
  },
];

const status = (colour: 'red' | 'yellow', says: string, minutes: number, missing: Alarm['missing']): Alarm => ({
  name: `search-${colour}`,
  says,
  runbook: 'search-cluster',
  measures: [ofSearch(`ClusterStatus.${colour}`, 'Maximum')],
  is: 'atLeast',
  threshold: 1,
  period: 60,
  periods: [minutes, minutes],
  missing,
});

const searchStorage = (volume: number): readonly Alarm[] => [
  {
    name: 'search-storage',
    says: 'the disk of the search cluster is three quarters full; when it is full, nothing new can be found.',
    runbook: 'search-storage',
    measures: [ofSearch('FreeStorageSpace', 'Minimum')],
    is: 'atMost',
    // MiB of each node; the volume is in GiB.
    threshold: volume * 1024 * 0.25,
    period: 300,
    periods: [3, 3],
    missing: 'ignore',
  },
  {
    name: 'search-writes-blocked',
    says: 'the search cluster takes no changes: families find withdrawn listings, and not the new ones.',
    runbook: 'search-storage',
    measures: [ofSearch('ClusterIndexWritesBlocked', 'Maximum')],
    is: 'atLeast',
    threshold: 1,
    period: 60,
    periods: [5, 5],
    missing: 'ignore',
  },
];

const searchLoad: readonly Alarm[] = [
  {
    name: 'search-memory',
    says: 'the search cluster runs out of memory: searches get slow, and it may refuse them.',
    runbook: 'search-memory',
    measures: [ofSearch('JVMMemoryPressure', 'Maximum')],
    is: 'atLeast',
    // Percent. The collector begins at 75; at 95 the domain sheds requests.
    threshold: 95,
    period: 60,
    periods: [5, 5],
    missing: 'ignore',
  },
  {
    name: 'search-processor',
    says: 'the processors of the search cluster are busy all the time: searches get slow, and some will be turned away.',
    runbook: 'search-load',
    measures: [ofSearch('CPUUtilization', 'Maximum')],
    is: 'atLeast',
    // Percent.
    threshold: 80,
    period: 300,
    periods: [3, 3],
    missing: 'ignore',
  },
  {
    name: 'search-rejected',
    says: 'the search cluster turns searches away: its queue is full, and families find nothing for now.',
    runbook: 'search-load',
    measures: [ofSearch('ThreadpoolSearchRejected', 'Maximum')],
    isRunningTotal: true,
    is: 'atLeast',
    threshold: 1,
    period: 300,
    periods: [1, 1],
    missing: 'notBreaching',
  },
];

/** Thresholds are AWS's own advice for its domains, but for the minutes, which let a node be replaced. */
const search = (volume: number): readonly Alarm[] => [
  // No word from the cluster at all is as bad as red.
  status('red', 'families cannot search: part of the index is gone, or the cluster is silent.', 5, 'breaching'),
  // One node after another is renewed on an update: that is over sooner.
  status('yellow', 'search works, but without a copy to fall back on.', 30, 'ignore'),
  ...searchStorage(volume),
  ...searchLoad,
];

export const storeAlarms = ({ hasSearchDomain, settings }: Watched): readonly Alarm[] => [
  ...table,
  ...(hasSearchDomain ? search(settings.searchVolume) : []),
];
