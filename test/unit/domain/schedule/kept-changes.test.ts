import type { Published } from '../../../../domain/listing/listing';
import { keptChanges } from '../../../../domain/schedule/kept-changes';
import type { LocalTime } from '../../../../domain/schedule/local-time';
import { previewOf } from '../../../../domain/schedule/preview';
import type { SessionChange } from '../../../../domain/schedule/session-changes';
import { sessionIdAt } from '../../../../domain/schedule/session-id';
import { sessionAt, sessionsOf } from '../../../../domain/schedule/sessions';
import { epochOf, type Instant } from '../../../../domain/shared/time';
import { aPublished } from '../../../builders/listings';

const everything = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY] as const;
const now = epochOf('2026-03-01T00:00:00Z' as Instant);

/** A class on every day of two years, or until another day. */
const daily = (to: string, sessionChanges: readonly SessionChange[] = []): Published => {
  const published = aPublished();
  const when = {
    dateTime: { from: '2026-03-01T00:00:00Z' as Instant, to: to as Instant },
    occurrences: [],
    timeZone: 'Europe/Warsaw',
    schedules: [{ start: '2026-03-02T17:00' as LocalTime, durationMinutes: 60, rrule: 'FREQ=DAILY' }],
  };
  return { ...published, content: { ...published.content, type: 'RECURRING_EVENT', when }, sessionChanges };
};

const [first] = [...sessionsOf(daily('2028-02-28T00:00:00Z'), ...everything)];
const sessionId = sessionIdAt(first?.originalStart ?? 0);
const all = (change: Partial<SessionChange>): SessionChange => ({ sessionId, scope: 'THIS_AND_FOLLOWING', ...change });

describe('a new version of a class that meets more often than a listing keeps changes', () => {
  it.each([
    ['another hour', all({ moveMs: 3_600_000 })],
    [
      'another place, with a long reason',
      all({ where: { location: { lat: 1, lon: 2 }, address: 'x'.repeat(500) }, reason: 'y'.repeat(500) }),
    ],
  ])('keeps %s of all that stay, and has what is new as its schedule says', (_what, change) => {
    const before = daily('2028-02-28T00:00:00Z', [change]);
    const { content } = daily('2028-03-20T00:00:00Z');
    const sessionChanges = keptChanges(before, content, now);
    expect(JSON.stringify(sessionChanges).length).toBeLessThan(25_000);
    const after = { content, sessionChanges };
    const kept = [...sessionsOf(before, ...everything)];
    expect(kept).toHaveLength(729);
    for (const session of kept) expect(sessionAt(after, session.originalStart)).toEqual(session);
    const preview = previewOf(before, content, now);
    expect([preview.appearing.length, preview.changing.length, preview.vanishing.length]).toEqual([21, 0, 0]);
    for (const { start, originalStart } of preview.appearing) expect(start).toBe(originalStart);
  });

  it('keeps no more than a listing can, the soonest', () => {
    const before = daily('2028-02-28T00:00:00Z', [all({ reason: 'y'.repeat(500), capacity: 5 })]);
    const { content } = daily('2035-02-28T00:00:00Z');
    const sessionChanges = keptChanges(before, content, now);
    expect(JSON.stringify(sessionChanges).length).toBeLessThanOrEqual(25_000);
    expect(sessionChanges[0]?.sessionId).toBe(sessionId);
    expect(sessionChanges.length).toBeGreaterThan(40);
  });
});

describe('a new version with other dates', () => {
  const before = (changes: readonly SessionChange[]): Published => daily('2026-05-01T00:00:00Z', changes);
  const { content } = daily('2026-06-01T00:00:00Z');
  const later = epochOf('2026-04-01T00:00:00Z' as Instant);

  it('keeps what became of sessions that are over', () => {
    const ill = { sessionId, scope: 'THIS', cancelled: true, reason: 'Ill' } as const;
    const moved = all({ moveMs: 3_600_000, except: [sessionId] });
    for (const changes of [[ill], [moved], [ill, moved]]) {
      const after = { content, sessionChanges: keptChanges(before(changes), content, later) };
      for (const session of sessionsOf(before(changes), ...everything)) {
        const { details = {}, ...rest } = sessionAt(after, session.originalStart) ?? {};
        expect({ ...rest, details }).toEqual({ ...session, details: session.details ?? {} });
      }
    }
  });

  it('reads no amount as one of another currency', () => {
    const price = { from: 300, to: 500 };
    const changes = [all({ price }), all({ price, capacity: 5 }), { sessionId, scope: 'THIS', price } as const];
    const inYen = (of: Published['content']) => ({ ...of, price: { from: 1000, to: 1000, currency: 'JPY' } });
    for (const of of [content, before([]).content]) {
      const after = { content: inYen(of), sessionChanges: keptChanges(before(changes), inYen(of), now) };
      const shown = [...sessionsOf(after, ...everything)];
      expect(shown.filter(({ details }) => details?.price)).toEqual([]);
      expect(shown[0]?.details?.capacity).toBe(5);
    }
    expect(keptChanges(before([all({ price })]), inYen(content), now)).toEqual([]);
    expect(keptChanges(before([all({ price })]), before([]).content, now)).toEqual([all({ price })]);
  });
});

describe('a new version of what is open for thousands of years', () => {
  it('keeps what was changed of days that are near, and previews no day that is far', () => {
    const openUntil = (to: string, sessionChanges: readonly SessionChange[] = []): Published => {
      const { content, ...rest } = aPublished();
      const dateTime = { from: '1000-01-01T00:00:00Z' as Instant, to: to as Instant };
      const when = { dateTime, occurrences: [], timeZone: 'Europe/Warsaw' };
      return { ...rest, content: { ...content, type: 'PLACE', when }, sessionChanges };
    };
    const near = sessionsOf(openUntil('9989-01-01T00:00:00Z'), now, Number.POSITIVE_INFINITY).next();
    const id = sessionIdAt(near.value?.originalStart ?? Number.NaN);
    const closed: SessionChange = { sessionId: id, scope: 'THIS', cancelled: true, reason: 'Paint is drying' };
    const before = openUntil('9989-01-01T00:00:00Z', [closed, all({ reason: 'New doors' })]);
    const { content } = openUntil('9988-01-01T00:00:00Z');
    const kept = keptChanges(before, content, now);
    const after = { ...before, content, sessionChanges: kept };
    expect(sessionAt(after, near.value?.originalStart ?? Number.NaN)).toMatchObject({ status: 'CANCELLED' });
    expect(kept.length).toBeLessThanOrEqual(300);
    expect(previewOf(before, content, now)).toEqual({ appearing: [], changing: [], vanishing: [] });
  });
});
