import fc from 'fast-check';
import { eventsOfListing } from '../../../../domain/listing/events';
import type { Published } from '../../../../domain/listing/listing';
import { cancelSession, changeSession, type SessionScope } from '../../../../domain/schedule/change-session';
import { keptChanges } from '../../../../domain/schedule/kept-changes';
import { localTimeAt } from '../../../../domain/schedule/local-time';
import { plainSessions } from '../../../../domain/schedule/plain-sessions';
import { detailsAt, type SessionChange } from '../../../../domain/schedule/session-changes';
import { sessionIdAt } from '../../../../domain/schedule/session-id';
import { sessionAt, sessionIdOf, sessionsOf } from '../../../../domain/schedule/sessions';
import { toEpoch, toWall, zoneNamed } from '../../../../domain/schedule/zone';
import { dayMs, epochOf, hour, type Instant, minute, type TimeOfDay } from '../../../../domain/shared/time';
import { aPublished } from '../../../builders/listings';
import { runs } from '../../../builders/runs';

const everything = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY] as const;
const warsaw = zoneNamed('Europe/Warsaw');
if (!warsaw) throw new Error('no Warsaw');

/** A class on Mondays at 17:00 and Thursdays at 9:00 in Warsaw, over both changes of the clock. */
const listing = (sessionChanges: readonly SessionChange[] = []): Published => {
  const published = aPublished();
  const dateTime = { from: '2026-03-01T00:00:00Z' as Instant, to: '2026-11-30T00:00:00Z' as Instant };
  const rule = (start: string, rrule: string) => ({ start: start as never, durationMinutes: 90, rrule });
  const schedules = [rule('2026-03-02T17:00', 'FREQ=WEEKLY'), rule('2026-03-05T09:00', 'FREQ=WEEKLY')];
  const when = { dateTime, occurrences: [], timeZone: 'Europe/Warsaw', schedules };
  return {
    ...published,
    content: { ...published.content, type: 'RECURRING_EVENT', when },
    ...(sessionChanges.length > 0 && { sessionChanges }),
  };
};

const originals = [...plainSessions(listing().content, ...everything)].map(({ start }) => start);
const now = epochOf('2026-05-01T00:00:00Z' as Instant);

const ok = <T>(
  result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown },
): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};

const session = (index: number) => sessionIdAt(originals[index] ?? 0);
const upcoming = originals.findIndex((start) => start > now);
const change = (of: Published, index: number, scope: SessionScope, details: object) =>
  listing(ok(changeSession(of, { sessionId: session(index), scope, now }, details)));

describe('a change of sessions', () => {
  it('of one leaves the others as they are', () => {
    const changed = change(listing(), upcoming, 'THIS', { capacity: 5 });
    const all = [...sessionsOf(changed, ...everything)];
    expect(all.filter(({ details }) => details !== undefined).map(sessionIdOf)).toEqual([session(upcoming)]);
  });

  it('of all leaves what is over as it was', () => {
    const changed = change(listing(), upcoming + 4, 'ALL', { capacity: 5 });
    const all = [...sessionsOf(changed, ...everything)];
    expect(all.filter(({ details }) => details?.capacity === 5).map(sessionIdOf)).toEqual(
      originals.filter((start) => start + 90 * minute > now).map(sessionIdAt),
    );
  });

  it('counts more than what was said of a single one before, and less than what is said after', () => {
    const single = change(listing(), upcoming + 2, 'THIS', { capacity: 5, reason: 'Small room' });
    const all = change(single, upcoming, 'THIS_AND_FOLLOWING', { capacity: 8 });
    expect(sessionAt(all, originals[upcoming + 2] ?? 0)?.details).toEqual({ capacity: 8, reason: 'Small room' });
    const again = change(all, upcoming + 2, 'THIS', { capacity: 6 });
    expect(sessionAt(again, originals[upcoming + 2] ?? 0)?.details?.capacity).toBe(6);
    expect(sessionAt(again, originals[upcoming + 3] ?? 0)?.details?.capacity).toBe(8);
  });

  it('takes along a session that was moved from before and has not ended', () => {
    const start = localTimeAt(toWall(warsaw, now) + 3 * dayMs);
    const late = listing(
      ok(
        changeSession(listing(), { sessionId: session(upcoming - 1), scope: 'THIS', now: now - 30 * dayMs }, { start }),
      ),
    );
    const all = change(late, upcoming, 'ALL', { capacity: 5 });
    expect(sessionAt(all, originals[upcoming - 1] ?? 0)?.details?.capacity).toBe(5);
    expect(sessionAt(all, originals[upcoming - 2] ?? 0)?.details).toBeUndefined();
  });

  it('is refused for a session that is over, cancelled or none, and for a move into the past', () => {
    const ask = (sessionId: ReturnType<typeof session>, details: object = { capacity: 3 }, of = listing()) =>
      changeSession(of, { sessionId, scope: 'THIS', now }, details);
    expect(ask(session(0))).toEqual({ ok: false, error: { code: 'SessionClosed', why: 'OVER' } });
    expect(ask(sessionIdAt((originals[upcoming] ?? 0) + hour))).toEqual({
      ok: false,
      error: { code: 'SessionNotFound' },
    });
    const cancelled = listing(
      ok(cancelSession(listing(), { sessionId: session(upcoming), scope: 'THIS', now }, undefined)),
    );
    expect(ask(session(upcoming), { capacity: 3 }, cancelled)).toMatchObject({ error: { why: 'CANCELLED' } });
    expect(ask(session(upcoming), { start: '2026-04-01T10:00' })).toMatchObject({ error: { code: 'InvalidInput' } });
  });

  it('ends at 300 of them', () => {
    const many = Array.from(
      { length: 300 },
      (_, index): SessionChange => ({
        sessionId: sessionIdAt(index * 1000),
        scope: 'THIS',
        capacity: 1,
      }),
    );
    const asked = { sessionId: session(upcoming), scope: 'THIS' as const, now };
    expect(changeSession(listing(many), asked, { capacity: 2 })).toMatchObject({
      error: { code: 'TooManySessionChanges' },
    });
  });
});

describe('a session that moves over a change of the clock', () => {
  const night = '2026-10-24T20:00:00Z' as Instant;
  const movedOf = (when: Partial<Published['content']['when']>, type: 'EVENT' | 'RECURRING_EVENT', start: string) => {
    const { content, ...rest } = listing();
    const asked = { sessionId: sessionIdAt(epochOf(night)), scope: 'THIS' as const, now };
    const of = { ...rest, content: { ...content, type, when: { ...content.when, schedules: [], ...when } } };
    const sessionChanges = ok(changeSession(of, asked, { start: start as never }));
    const moved = sessionAt({ ...of, sessionChanges }, epochOf(night));
    return moved && [moved.start, moved.end].map((epoch) => localTimeAt(toWall(warsaw, epoch)));
  };

  it.each([
    ['2026-10-23T22:00', '2026-10-24T06:00'],
    ['2026-10-24T21:00', '2026-10-25T05:00'],
    ['2027-03-27T22:00', '2027-03-28T06:00'],
  ])('keeps hours on the wall clock, as %s to %s', (start, end) => {
    const hours = { from: '22:00' as TimeOfDay, to: '06:00' as TimeOfDay };
    const occurrences = [{ dayOfWeek: 'SAT' as const, hours }];
    expect(movedOf({ occurrences }, 'RECURRING_EVENT', start)).toEqual([start, end]);
    const dateTime = { from: night, to: '2026-10-25T05:00:00Z' as Instant };
    expect(movedOf({ dateTime }, 'EVENT', start)).toEqual([start, end]);
  });

  it('lasts as many minutes as its schedule says', () => {
    const schedules = [{ start: '2026-10-24T22:00' as never, durationMinutes: 480 }];
    expect(movedOf({ schedules }, 'EVENT', '2026-10-23T22:00')).toEqual(['2026-10-23T22:00', '2026-10-24T06:00']);
    expect(movedOf({ schedules }, 'EVENT', '2027-03-27T22:00')).toEqual(['2027-03-27T22:00', '2027-03-28T07:00']);
  });
});

const details = fc.record(
  {
    moveMs: fc.integer({ min: -300, max: 300 }).map((quarters) => quarters * 15 * minute),
    durationMinutes: fc.integer({ min: 1, max: 3000 }),
    capacity: fc.integer({ min: 1, max: 50 }),
    cancelled: fc.constant(true as const),
  },
  { requiredKeys: [] },
);
const anyChange: fc.Arbitrary<SessionChange> = fc
  .record({
    index: fc.integer({ min: 0, max: originals.length - 1 }),
    scope: fc.constantFrom('THIS' as const, 'THIS_AND_FOLLOWING' as const),
    details,
  })
  .map(({ index, scope, details: given }) => ({ sessionId: session(index), scope, ...given }));

describe('sessions with any changes', () => {
  it('are what each change says of each session in turn, in order, in any window', () => {
    fc.assert(
      fc.property(
        fc.array(anyChange, { maxLength: 6 }),
        fc.integer({ min: -10, max: 300 }),
        fc.integer({ min: 1, max: 60 }),
        (changes, firstDay, days) => {
          const expected = [...plainSessions(listing().content, ...everything)]
            .map(({ start, end }) => {
              const { moveMs = 0, durationMinutes, cancelled } = detailsAt(changes, start);
              const moved = moveMs === 0 ? start : toEpoch(warsaw, toWall(warsaw, start) + moveMs);
              const length = durationMinutes === undefined ? end - start : durationMinutes * minute;
              const status = moved === start ? 'SCHEDULED' : 'MOVED';
              return {
                id: sessionIdAt(start),
                start: moved,
                end: moved + length,
                status: cancelled ? 'CANCELLED' : status,
              };
            })
            .sort((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1));
          const from = epochOf('2026-03-01T00:00:00Z' as Instant) + firstDay * dayMs;
          const to = from + days * dayMs;
          const found = [...sessionsOf(listing(changes), from, to)].map((one) => ({
            id: sessionIdOf(one),
            start: one.start,
            end: one.end,
            status: one.status,
          }));
          expect(found).toEqual(expected.filter(({ start, end }) => start < to && end > from));
        },
      ),
      { numRuns: runs(100) },
    );
  });

  it('are the same after a new version with the same schedule, and keep what was said of those that stay', () => {
    fc.assert(
      fc.property(fc.array(anyChange, { maxLength: 6 }), (changes) => {
        const before = listing(changes);
        const renamed = { ...before.content, name: 'Another name' };
        expect(keptChanges(before, renamed, now)).toEqual(changes);
        const [monday] = before.content.when.schedules ?? [];
        const content = { ...before.content, when: { ...before.content.when, schedules: monday ? [monday] : [] } };
        const after = { content, sessionChanges: keptChanges(before, content, now) };
        for (const { start } of plainSessions(content, now, Number.POSITIVE_INFINITY)) {
          const was = sessionAt(before, start);
          if (was && was.end > now && was.start >= now) expect(sessionAt(after, start)).toEqual(was);
        }
      }),
      { numRuns: runs(100) },
    );
  });
});

describe('what the rest of the system hears of a change', () => {
  const at = (sessionChanges: readonly SessionChange[], revision: number): Published => ({
    ...listing(sessionChanges),
    id: 'listing' as Published['id'],
    revision,
  });

  it('is one event for each thing that one act said, by ids alone', () => {
    const before = at([{ sessionId: session(1), scope: 'THIS', capacity: 3 }], 4);
    const after = at(
      [
        ...(before.sessionChanges ?? []),
        { sessionId: session(5), scope: 'THIS_AND_FOLLOWING', cancelled: true, reason: 'Holidays of Kim' },
        { sessionId: session(2), scope: 'THIS', where: { location: { lat: 1, lon: 2 }, address: 'At Kim’s' } },
      ],
      5,
    );
    const events = eventsOfListing(before, after);
    expect(events).toMatchObject([
      { type: 'SessionCancelled', sessionId: session(5), scope: 'THIS_AND_FOLLOWING' },
      { type: 'SessionChanged', sessionId: session(2), scope: 'THIS' },
    ]);
    expect(new Set(events.map(({ id }) => id)).size).toBe(2);
    expect(JSON.stringify(events)).not.toContain('Kim');
    expect(eventsOfListing(after, { ...after, revision: 6 })).toEqual([]);
  });

  it('is the new version alone when one is published', () => {
    const before = at([{ sessionId: session(1), scope: 'THIS', capacity: 3 }], 4);
    const after = { ...at([], 5), publication: before.publication + 1 };
    expect(eventsOfListing(before, after).map(({ type }) => type)).toEqual(['ThingToDoPublished']);
  });
});
