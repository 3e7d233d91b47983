import fc from 'fast-check';
import type { Published } from '../../../../domain/listing/listing';
import {
  cancelSession,
  changeSession,
  type SessionScope,
  sessionScopes,
} from '../../../../domain/schedule/change-session';
import type { LocalTime } from '../../../../domain/schedule/local-time';
import type { SessionChange } from '../../../../domain/schedule/session-changes';
import { type Session, sessionAt, sessionIdOf, sessionsOf } from '../../../../domain/schedule/sessions';
import { dayMs, epochOf, hour, type Instant, minute } from '../../../../domain/shared/time';
import { aPublished } from '../../../builders/listings';
import { runs } from '../../../builders/runs';

const everything = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY] as const;
const begin = epochOf('2026-03-02T00:00:00Z' as Instant);

/** A camp of ten days each month, beside a class every day and another every Saturday. */
const listing = (sessionChanges: readonly SessionChange[] = []): Published => {
  const published = aPublished();
  const dateTime = { from: '2026-03-01T00:00:00Z' as Instant, to: '2026-04-20T00:00:00Z' as Instant };
  const rule = (start: string, durationMinutes: number, rrule: string) => ({
    start: start as LocalTime,
    durationMinutes,
    rrule,
  });
  const schedules = [
    rule('2026-03-02T09:00', 14_400, 'FREQ=MONTHLY'),
    rule('2026-03-02T17:00', 60, 'FREQ=DAILY'),
    rule('2026-03-07T10:00', 300, 'FREQ=WEEKLY'),
  ];
  const when = { dateTime, occurrences: [], timeZone: 'UTC', schedules };
  return {
    ...published,
    content: { ...published.content, type: 'RECURRING_EVENT', when },
    ...(sessionChanges.length > 0 && { sessionChanges }),
  };
};

const all = (of: Published): readonly Session[] => [...sessionsOf(of, ...everything)];
const originals = all(listing()).map(({ originalStart }) => originalStart);

interface Act {
  readonly session: number;
  readonly scope: SessionScope;
  /** Of the organiser, after the one before. Milliseconds. */
  readonly waits: number;
  readonly cancels: boolean;
  readonly details: { readonly capacity?: number; readonly reason?: string; readonly durationMinutes?: number };
  /** Minutes that it moves by. */
  readonly moves: number | undefined;
}

const act: fc.Arbitrary<Act> = fc.record({
  session: fc.integer({ min: 0, max: 40 }),
  scope: fc.constantFrom(...sessionScopes),
  waits: fc.integer({ min: 0, max: 240 }).map((hours) => hours * hour),
  cancels: fc.constantFrom(false, false, false, true),
  details: fc.record(
    {
      capacity: fc.integer({ min: 1, max: 50 }),
      reason: fc.constantFrom('Snow', 'Ill', 'Larger room'),
      durationMinutes: fc.integer({ min: 10, max: 3000 }),
    },
    { requiredKeys: ['capacity'] },
  ),
  moves: fc.option(fc.integer({ min: -40, max: 80 }), { nil: undefined }).map((six) => six && six * 360),
});

const isOver = ({ end }: Session, now: number): boolean => end <= now;

const isAsked = (session: Session, { scope }: Act, named: Session): boolean => {
  if (scope === 'ALL') return true;
  if (scope === 'THIS') return session.originalStart === named.originalStart;
  return session.originalStart >= named.originalStart;
};

const actOn = (of: Published, one: Act, named: Session, now: number) => {
  const asked = { sessionId: sessionIdOf(named), scope: one.scope, now };
  if (one.cancels) return cancelSession(of, asked, one.details.reason);
  const start =
    one.moves === undefined
      ? {}
      : { start: new Date(named.originalStart + one.moves * minute).toISOString().slice(0, 16) as LocalTime };
  return changeSession(of, asked, { ...one.details, ...start });
};

const shown = ({ details = {}, ...session }: Session) => ({ ...session, details });

const expectedOf = (session: Session, one: Act): Partial<Session> => {
  const details: object = { ...session.details, ...one.details };
  if (one.moves === undefined) return { start: session.start, details: expect.objectContaining(details) };
  return { start: session.originalStart + one.moves * minute, details: expect.objectContaining(one.details) };
};

describe('whatever an organiser does to sessions, one act after the other', () => {
  it('is done to those that are asked for, and to none that is over or cancelled', () => {
    fc.assert(
      fc.property(fc.array(act, { minLength: 1, maxLength: 5 }), (acts) => {
        let [of, now] = [listing(), begin];
        for (const one of acts) {
          now += one.waits;
          const before = all(of);
          const open = before.filter((session) => !isOver(session, now));
          const named = open[one.session];
          if (!named) return;
          const result = actOn(of, one, named, now);
          if (!result.ok) continue;
          const after = { ...listing(), sessionChanges: result.value };
          expect(all(after)).toHaveLength(originals.length);
          for (const session of before) {
            const is = sessionAt(after, session.originalStart);
            const stays = isOver(session, now) || session.status === 'CANCELLED' || !isAsked(session, one, named);
            if (stays) expect(is && shown(is)).toEqual(shown(session));
            else if (one.cancels) expect(is?.status).toBe('CANCELLED');
            else expect(is).toMatchObject(expectedOf(session, one));
            // Nobody who waits for a session hears that it was.
            if (!isOver(session, now) && session.status !== 'CANCELLED') expect(is?.end).toBeGreaterThan(now);
          }
          const again = actOn({ ...after }, one, named, now);
          if (again.ok)
            expect(all({ ...listing(), sessionChanges: again.value }).map(shown)).toEqual(all(after).map(shown));
          of = after;
        }
      }),
      { numRuns: runs(20) },
    );
  });

  const camp = originals[0] ?? 0;
  const dayOfCamp = camp + 3 * dayMs;

  it('leaves the classes as they were that ended while the camp goes on', () => {
    const asked = { sessionId: sessionIdOf(all(listing())[0] as Session), scope: 'ALL' as const, now: dayOfCamp };
    const changed = changeSession(listing(), asked, { capacity: 5 });
    if (!changed.ok) throw new Error('refused');
    const after = all({ ...listing(), sessionChanges: changed.value });
    for (const session of after) expect(session.details?.capacity).toBe(session.end > dayOfCamp ? 5 : undefined);
  });

  it('keeps when a cancelled one would have been, though what moved it is said anew of all others', () => {
    const [first, second] = all(listing()) as [Session, Session];
    const changesOf = (result: ReturnType<typeof changeSession>) => (result.ok ? result.value : []);
    const ofAll = { sessionId: sessionIdOf(first), scope: 'ALL' as const, now: begin };
    const move = { start: '2026-03-02T11:00' as LocalTime, capacity: 7 };
    const moved = { ...listing(), sessionChanges: changesOf(changeSession(listing(), ofAll, move)) };
    const asked = { sessionId: sessionIdOf(second), scope: 'THIS_AND_FOLLOWING' as const, now: begin };
    const cancelled = { ...listing(), sessionChanges: changesOf(cancelSession(moved, asked, 'Flood')) };
    const again = { ...listing(), sessionChanges: changesOf(changeSession(cancelled, ofAll, move)) };
    expect(sessionAt(cancelled, second.originalStart)).toMatchObject({
      status: 'CANCELLED',
      start: second.start + 2 * hour,
      details: { capacity: 7, reason: 'Flood' },
    });
    expect(all(again)).toEqual(all(cancelled));
  });

  it('keeps why one was cancelled, though all get another reason', () => {
    const named = all(listing())[4] as Session;
    const cancelled = cancelSession(listing(), { sessionId: sessionIdOf(named), scope: 'THIS', now: camp }, 'Ill');
    if (!cancelled.ok) throw new Error('refused');
    const of = { ...listing(), sessionChanges: cancelled.value };
    const asked = { sessionId: sessionIdOf(all(of)[0] as Session), scope: 'ALL' as const, now: camp };
    for (const result of [changeSession(of, asked, { capacity: 5, reason: 'New' }), cancelSession(of, asked, 'Flu')]) {
      if (!result.ok) throw new Error('refused');
      const is = sessionAt({ ...listing(), sessionChanges: result.value }, named.originalStart);
      expect(is).toMatchObject({ status: 'CANCELLED', details: { reason: 'Ill' } });
    }
  });
});
