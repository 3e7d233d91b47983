import fc from 'fast-check';
import type { SessionChange } from '../../domain/schedule/session-changes';
import { lastSessionId, parseSessionId, sessionIdAt } from '../../domain/schedule/session-id';
import { minute } from '../../domain/shared/time';

const anySessionId = fc
  .integer({ min: 0, max: Math.floor((parseSessionId(lastSessionId) ?? 0) / 1000) })
  .map((seconds) => sessionIdAt(seconds * 1000));

/** As a client writes degrees, and as a computer reckons them. */
const degrees = (max: number) =>
  fc.oneof(
    fc.constantFrom(0, max, -max),
    fc.double({ min: -max, max, noNaN: true }).map((value) => (Math.abs(value) < 1e-9 ? 0 : value)),
  );

const anyPlace = fc.record(
  {
    location: fc.record({ lat: degrees(90), lon: degrees(180) }, { noNullPrototype: true }),
    address: fc.string({ unit: 'grapheme', maxLength: 30 }),
  },
  { noNullPrototype: true },
);

const anyPrice = fc.tuple(fc.nat(10_000_000), fc.nat(10_000_000)).map(([from, more]) => ({ from, to: from + more }));

const everyField: { readonly [Field in keyof SessionChange]-?: fc.Arbitrary<NonNullable<SessionChange[Field]>> } = {
  sessionId: anySessionId,
  scope: fc.constantFrom('THIS' as const, 'THIS_AND_FOLLOWING' as const),
  except: fc.array(anySessionId, { maxLength: 20 }),
  cancelled: fc.constant(true as const),
  moveMs: fc.integer({ min: -366 * 24 * 60, max: 366 * 24 * 60 }).map((minutes) => minutes * minute + 0),
  durationMinutes: fc.integer({ min: 1, max: 527_040 }),
  where: anyPlace,
  capacity: fc.integer({ min: 1, max: 10_000 }),
  price: anyPrice,
  reason: fc.string({ unit: 'grapheme', maxLength: 500 }),
};

/** Any change of sessions, of all fields that the domain has or of some of them: one that is not here does not compile. */
export const anySessionChange: fc.Arbitrary<SessionChange> = fc.oneof(
  fc.record(everyField, { noNullPrototype: true }),
  fc.record(everyField, { requiredKeys: ['sessionId', 'scope'], noNullPrototype: true }),
);
