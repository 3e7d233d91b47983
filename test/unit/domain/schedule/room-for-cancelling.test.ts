import fc from 'fast-check';
import type { Published } from '../../../../domain/listing/listing';
import { cancelSession, changeSession, type SessionScope } from '../../../../domain/schedule/change-session';
import type { LocalTime } from '../../../../domain/schedule/local-time';
import type { SessionChange, SessionDetails } from '../../../../domain/schedule/session-changes';
import { sessionIdAt } from '../../../../domain/schedule/session-id';
import { type Session, sessionsOf } from '../../../../domain/schedule/sessions';
import { dayMs, epochOf, hour, type Instant } from '../../../../domain/shared/time';
import { aPublished } from '../../../builders/listings';
import { valueOf } from '../../../builders/results';
import { runs } from '../../../builders/runs';

const everything = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY] as const;
const first = epochOf('2026-03-02T17:00:00Z' as Instant);
const now = first - dayMs;
const startOf = (day: number): number => first + day * dayMs;
const idOf = (day: number) => sessionIdAt(startOf(day));

/** A class on each of 500 days. */
const daily = (sessionChanges: readonly SessionChange[]): Published => {
  const { content, ...rest } = aPublished();
  const when = {
    dateTime: { from: '2026-03-01T00:00:00Z' as Instant, to: '2027-07-15T00:00:00Z' as Instant },
    occurrences: [],
    timeZone: 'UTC',
    schedules: [{ start: '2026-03-02T17:00' as LocalTime, durationMinutes: 60, rrule: 'FREQ=DAILY' }],
  };
  return { ...rest, content: { ...content, type: 'RECURRING_EVENT', when }, sessionChanges };
};

const single = (day: number, details: SessionDetails): SessionChange => ({
  sessionId: idOf(day),
  scope: 'THIS',
  ...details,
});
const singles = (count: number, details: (day: number) => SessionDetails): readonly SessionChange[] =>
  Array.from({ length: count }, (_, day) => single(day, details(day)));

const cancel = (of: Published, day: number, scope: SessionScope, reason?: string) =>
  cancelSession(of, { sessionId: idOf(day), scope, now }, reason);
const shown = (of: Published): readonly Session[] => [...sessionsOf(of, ...everything)];
const where = { location: { lat: 1, lon: 2 }, address: 'Park' };

const full: readonly (readonly [string, readonly SessionChange[]])[] = [
  ['smaller rooms', singles(300, (day) => ({ capacity: 1 + day }))],
  ['prices with reasons', singles(180, (day) => ({ price: { from: day, to: day }, reason: 'Cake' }))],
  ['other hours', singles(300, (day) => ({ moveMs: (1 + (day % 5)) * hour }))],
  ['other places', singles(100, () => ({ where: { ...where, address: 'x'.repeat(140) } }))],
  ['cancelled ones', singles(300, () => ({ cancelled: true }))],
  ['ones cancelled with reasons', singles(300, (day) => ({ cancelled: true, reason: `Ill ${day % 7}` }))],
  [
    'others from each on',
    singles(300, (day) => ({ capacity: 1 + day })).map((change) => ({
      ...change,
      scope: 'THIS_AND_FOLLOWING' as const,
    })),
  ],
];

describe('a listing that keeps as many changes as it can', () => {
  it.each(full)('of %s is cancelled nevertheless: one, those that follow, and all', (_what, changes) => {
    const before = daily(changes);
    const beforehand = shown(before);
    for (const scope of ['THIS', 'THIS_AND_FOLLOWING', 'ALL'] as const) {
      const after = shown(daily(valueOf(cancel(before, 400, scope, 'Flood'))));
      const isCancelled = (day: number): boolean =>
        scope === 'ALL' || (scope === 'THIS' ? day === 400 : day >= 400) || beforehand[day]?.status === 'CANCELLED';
      expect(after.map(({ status }) => status === 'CANCELLED')).toEqual(after.map((_, day) => isCancelled(day)));
      expect(after.map(({ start, end }) => [start, end])).toEqual(beforehand.map(({ start, end }) => [start, end]));
      expect(after.map(({ details }) => details?.where)).toEqual(beforehand.map(({ details }) => details?.where));
      for (const [day, session] of beforehand.entries())
        if (session.status === 'CANCELLED') expect(after[day]?.details?.reason).toBe(session.details?.reason);
    }
  });

  it('takes no other change', () => {
    for (const [, changes] of full.filter((one) => one[1].length === 300).slice(0, 3)) {
      const asked = { sessionId: idOf(400), scope: 'THIS' as const, now };
      expect(changeSession(daily(changes), asked, { capacity: 2 })).toMatchObject({
        error: { code: 'TooManySessionChanges' },
      });
    }
  });

  it('has room again once all is cancelled', () => {
    const [, changes = []] = full[0] ?? [];
    expect(valueOf(cancel(daily(changes), 0, 'ALL', 'Flood'))).toHaveLength(1);
  });

  it('cancels so many more, first one by one, and then all', () => {
    let of = daily(singles(300, (day) => ({ moveMs: hour, capacity: 1 + day })));
    for (let day = 300; day < 330; day += 1) of = daily(valueOf(cancel(of, day, 'THIS', 'Ill')));
    expect(cancel(of, 340, 'THIS')).toEqual({ ok: false, error: { code: 'TooManySessionChanges' } });
    const ended = shown(daily(valueOf(cancel(of, 0, 'ALL'))));
    expect(new Set(ended.map(({ status }) => status))).toEqual(new Set(['CANCELLED']));
  });
});

describe('whatever was said of single sessions before all are cancelled', () => {
  const details: fc.Arbitrary<SessionDetails> = fc.record(
    {
      cancelled: fc.constant(true as const),
      moveMs: fc.constantFrom(0, hour, -hour, 30 * hour),
      durationMinutes: fc.constantFrom(30, 60, 90),
      where: fc.constant(where),
      capacity: fc.integer({ min: 1, max: 9 }),
      reason: fc.constantFrom('Ill', 'Snow'),
    },
    { requiredKeys: [] },
  );

  it('their times and places stay, and why those were cancelled that were before', () => {
    const scope = fc.constantFrom('THIS_AND_FOLLOWING' as const, 'THIS' as const, 'THIS' as const, 'THIS' as const);
    const more = fc.array(
      fc
        .record({ day: fc.nat(99), scope, details })
        .map(({ day, scope: of, details: said }) => ({ ...single(day, said), scope: of })),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(details, more, fc.option(fc.constant('Flood'), { nil: undefined }), (all, others, reason) => {
        const filling = singles(300, (day) => (day < 100 ? all : { ...all, capacity: 7 }));
        const letters = JSON.stringify([others, ...filling]).length / filling.length;
        const fitting = filling.slice(0, Math.min(300 - others.length, Math.floor(24_000 / letters)));
        const changes = [...others.slice(0, 4), ...fitting, ...others.slice(4)];
        const before = daily(changes);
        const result = cancel(before, 0, 'ALL', reason);
        const ended = shown(daily(valueOf(result)));
        const wasBefore = new Map(shown(before).map((session) => [session.originalStart, session]));
        for (const { originalStart, start, end, status, details: is } of ended) {
          const was = wasBefore.get(originalStart);
          expect([start, end, status, is?.where]).toEqual([was?.start, was?.end, 'CANCELLED', was?.details?.where]);
          if (was?.status === 'CANCELLED') expect(is?.reason).toBe(was.details?.reason);
          else expect(is?.reason).toBe(reason ?? was?.details?.reason);
        }
      }),
      { numRuns: runs(10) },
    );
  });
});
