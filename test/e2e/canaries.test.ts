import { bookingItem } from '../../adapters/dynamodb/booking/booking-items';
import { sessionItem } from '../../adapters/dynamodb/booking/session-items';
import { keyNames, listingItem, profileItem } from '../../adapters/dynamodb/items';
import { documentOf } from '../../adapters/opensearch/document';
import { rawMail } from '../../adapters/ses/raw-mail';
import { makeIndexEntries } from '../../application/finding/index-entries';
import { eventsOfChange, type StoredChange } from '../../domain/stored-change';
import { inMemoryAdapters } from '../../handlers/composition/in-memory-adapters';
import { startHost } from '../../infra/local-host/host';
import { makeInMemoryBackend } from '../../infra/local-host/in-memory-backend';
import { aCanary, type Canary, leaks } from '../builders/canaries';
import { canariesContract, type Traces } from '../contracts/canaries';
import type { Mail } from './support/client';

const itemOf = (change: StoredChange) => {
  switch (change.kind) {
    case 'booking':
      return bookingItem(change.after);
    case 'listing':
      return listingItem(change.after);
    case 'profile':
      return profileItem(change.after);
    case 'places':
      return sessionItem(change.after);
  }
};

/** Every header of a mail as it is sent, with the names of its files. */
const headersOf = async ({ from, to, subject, text, html, calendar }: Mail): Promise<readonly string[]> => {
  const ticket = /\b1\.[\w-]{22}\.[\w-]{22}/.exec(text)?.[0];
  const method = calendar?.includes('METHOD:CANCEL') ? 'CANCEL' : 'REQUEST';
  const event = calendar === null ? undefined : { method, text: calendar };
  const raw = await rawMail({ from, to, subject, text, html, replyTo: undefined, calendar: event, ticket } as never);
  return raw.toString('latin1').match(/^[A-Z][\w-]+:.*(?:\r\n[ \t].*)*/gm) ?? [];
};

/** Messages that no function reads, to every queue: they are logged, and end among dead letters. */
const provoke = async (said: Canary): Promise<void> => {
  for (const queue of Object.values(inMemoryAdapters.queues))
    for (const body of [JSON.stringify({ type: 'BookingMade', ...said }), said.name]) queue.send(body);
};

/** What the in-memory adapters keep, as AWS would have it. */
const traces: Traces = async (mails) => {
  const { changes, analytics, ...ports } = inMemoryAdapters;
  const all = changes.from(0);
  const items = all.map(itemOf) as readonly Readonly<Record<string, unknown>>[];
  const published = all.flatMap((change) =>
    change.kind === 'listing' && change.after.status === 'PUBLISHED' ? [change.after] : [],
  );
  const asPublished = { ...ports.listings, getMany: async () => new Map(published.map((one) => [one.id, one])) };
  const entries = await makeIndexEntries({ ...ports, listings: asPublished, bookingLists: ports.bookings })(
    published.map(({ id }) => id),
  );
  return {
    events: all.flatMap(eventsOfChange),
    analytics: analytics.recorded(),
    'search documents': entries.flatMap((entry) => (entry.listing ? [documentOf(entry, ports.clock.now())] : [])),
    keys: items.map((item) => keyNames.map((name) => item[name])),
    'items but bookings': items.filter(({ sk }) => sk !== 'BKG'),
    headers: (await Promise.all(mails.map(headersOf))).flat(),
  };
};

canariesContract(
  'the in-memory adapters',
  () => startHost(0, makeInMemoryBackend({ samples: false })),
  traces,
  provoke,
);

describe('a canary', () => {
  const canary = aCanary(1, '2021-03-17');
  const { name, note, birthDate } = canary;
  const mimeWord = (text: string): string => `=?UTF-8?B?${Buffer.from(text).toString('base64')}?=`;
  const quoted = (text: string): string =>
    Buffer.from(text)
      .toString('hex')
      .replaceAll(/../g, (byte) => `=${byte.toUpperCase()}`);

  it.each([
    name,
    name.normalize('NFD').toUpperCase(),
    JSON.stringify({ note }),
    JSON.stringify(name).replaceAll(/[^ -~]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`),
    name.replaceAll(/[^ -~]/g, (letter) => `&#x${letter.codePointAt(0)?.toString(16)};`),
    name.replaceAll(/[^ -~]/g, (letter) => `&#${letter.codePointAt(0)};`),
    encodeURIComponent(note),
    new URLSearchParams({ q: name }).toString(),
    mimeWord(`Subject ${name}`),
    Buffer.from(`..${name}..`).toString('base64url'),
    Buffer.from(note).toString('hex'),
    quoted(name),
    `${name.slice(0, 9)}\r\n ${name.slice(9)}`,
    birthDate,
    '17.03.2021',
    '20210317',
    String(Date.parse(birthDate)),
  ])('is met in %j', (said) => {
    expect(leaks({ here: `x${said}y`, there: ['nothing', { of: 'it' }] }, [canary])).toEqual(['here']);
  });
});
