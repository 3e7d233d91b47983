import * as v from 'valibot';
import type { IndexEntry } from '../../application/finding/ports/search-index';
import { type ListingId, listingId } from '../../domain/shared/ids';
import { documentOf } from './document';
import type { EngineClient } from './engine-client';

/** The smallest limit that AWS sets for a request is 10 MB. */
const maxBytes = 9_000_000;

const bulkAnswer = v.object({
  items: v.array(v.object({ index: v.object({ _id: v.string(), status: v.number() }) })),
});

/** A stale entry meets a newer version: that is done, not failed. */
const conflict = 409;

export interface FailedEntry {
  readonly id: ListingId;
  readonly status: number;
}

/** The two lines of each entry, in requests of a size that the engine takes. As bytes, they are made and measured once. */
function* requestsOf(index: string, entries: readonly IndexEntry[], now: number): Generator<Buffer> {
  let lines: Buffer[] = [];
  let bytes = 0;
  for (const entry of entries) {
    const action = { index: { _index: index, _id: entry.id, version: entry.version, version_type: 'external' } };
    const added = Buffer.from(`${JSON.stringify(action)}\n${JSON.stringify(documentOf(entry, now))}\n`);
    if (bytes > 0 && bytes + added.length > maxBytes) {
      yield Buffer.concat(lines);
      [lines, bytes] = [[], 0];
    }
    lines.push(added);
    bytes += added.length;
  }
  if (bytes > 0) yield Buffer.concat(lines);
}

/**
 * Writes entries under their own versions, so that a late one changes nothing. Answers those that failed, each by itself;
 * throws when a whole request does. The alias must be there already: the engine would make an index of that name, and guess
 * its mappings. `now` is milliseconds since the epoch.
 */
export const bulkIndex = async (
  client: EngineClient,
  alias: string,
  entries: readonly IndexEntry[],
  { now, refresh }: { readonly now: number; readonly refresh: boolean },
): Promise<readonly FailedEntry[]> => {
  const failed: FailedEntry[] = [];
  for (const body of requestsOf(alias, entries, now)) {
    // `client.bulk` takes objects and would write the same JSON, whose size decides what goes into one request, once more.
    const querystring = { refresh, require_alias: true };
    const answer = await client.transport.request({ method: 'POST', path: '/_bulk', querystring, bulkBody: body });
    for (const { index: item } of v.parse(bulkAnswer, answer.body).items) {
      const { _id, status } = item;
      if (status >= 300 && status !== conflict) failed.push({ id: listingId(_id), status });
    }
  }
  return failed;
};
