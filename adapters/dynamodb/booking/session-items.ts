import * as v from 'valibot';
import type { Hold, SessionPlaces } from '../../../domain/booking/session-places';
import { bookingIdRule, childIdRule, type UserId, userIdRule } from '../../../domain/shared/ids';
import type { EntriesOf } from '../../../domain/shared/rules';
import { dayMs } from '../../../domain/shared/time';
import type { Entry, Gathering } from '../../../domain/waiting-list/waiting-list';
import { revision } from '../item-rules';
import { type Item, keyIn, parsed } from '../items';
import { parseSessionKey, sessionKey } from '../keys';
import { packedId, unpackedId } from './packed-ids';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const moment = v.pipe(v.number(), v.integer());

const unpacked = v.pipe(v.string(), v.transform(unpackedId));

const hold = v.object({
  id: bookingIdRule,
  places: count,
  ends: moment,
  children: v.array(v.pipe(unpacked, childIdRule)),
  adults: count,
} satisfies EntriesOf<Hold>);

const entry = v.object({
  id: bookingIdRule,
  places: count,
  passed: count,
  turns: count,
  offerEnds: v.exactOptional(moment),
} satisfies EntriesOf<Entry>);

const gathering = v.object({ id: bookingIdRule, ends: moment } satisfies EntriesOf<Gathering>);

const storedSession = v.object({
  revision,
  capacity: count,
  left: count,
  booked: count,
  open: v.boolean(),
  opens: moment,
  closes: moment,
  starts: moment,
  ends: moment,
  offerMs: count,
  holds: v.record(v.pipe(unpacked, userIdRule), hold) as v.GenericSchema<unknown, Readonly<Record<UserId, Hold>>>,
  queue: v.array(entry),
  gather: v.exactOptional(gathering),
} satisfies EntriesOf<Omit<SessionPlaces, 'sessionId' | 'thingToDoId'>>);

/** Lists attributes that may be there or not. */
export const optionalOfSession = ['gather'];

/** Milliseconds after its end for which places stay: longer than anybody corrects a list, or a message can be late. */
const retentionMs = 90 * dayMs;

/** Returns a hold as it is stored, under the packed id of its family. */
export const holdItem = (kept: Hold) => ({ ...kept, children: kept.children.map(packedId) });

const holdItems = ({ holds }: Pick<SessionPlaces, 'holds'>) =>
  Object.fromEntries(Object.entries(holds).map(([parent, kept]) => [packedId(parent), holdItem(kept)]));

export const sessionItem = ({ thingToDoId, sessionId, ...session }: SessionPlaces): Item => ({
  ...session,
  holds: holdItems(session),
  ...sessionKey({ thingToDoId, sessionId }),
  expiresAt: Math.ceil((session.ends + retentionMs) / 1000),
});

/** Throws `MalformedItem`. */
export const sessionOf = (item: unknown): SessionPlaces => ({
  ...parsed(storedSession, item),
  ...keyIn(item, parseSessionKey),
});
