import type { Published } from '../../../../domain/listing/listing';
import type { LocalTime } from '../../../../domain/schedule/local-time';
import { previewOf } from '../../../../domain/schedule/preview';
import type { SessionChange } from '../../../../domain/schedule/session-changes';
import { sessionIdAt } from '../../../../domain/schedule/session-id';
import { dayMs, epochOf, hour, type Instant } from '../../../../domain/shared/time';
import { aPublished } from '../../../builders/listings';

const first = epochOf('2026-03-02T17:00:00Z' as Instant);
const now = first - dayMs;
const startOf = (week: number): number => first + week * 7 * dayMs;

/** Ten weekly classes, or another number of them, from another hour on. */
const weekly = (
  sessionChanges: readonly SessionChange[] = [],
  from = '17:00',
  count = 10,
  durationMinutes = 60,
): Published => {
  const { content, ...rest } = aPublished();
  const when = {
    dateTime: { from: '2026-03-01T00:00:00Z' as Instant, to: '2027-03-01T00:00:00Z' as Instant },
    occurrences: [],
    timeZone: 'UTC',
    schedules: [{ start: `2026-03-02T${from}` as LocalTime, durationMinutes, rrule: `FREQ=WEEKLY;COUNT=${count}` }],
  };
  return { ...rest, content: { ...content, type: 'RECURRING_EVENT', when }, sessionChanges };
};

const of = (week: number, details: Partial<SessionChange>): SessionChange => ({
  sessionId: sessionIdAt(startOf(week)),
  scope: 'THIS',
  ...details,
});
const cancelled = of(3, { cancelled: true, reason: 'Ill' });
const weeksOf = (sessions: readonly { readonly originalStart: number }[]): readonly number[] =>
  sessions.map(({ originalStart }) => (originalStart - first) / (7 * dayMs));

describe('the preview of a new version', () => {
  it('takes no session from families that is cancelled already', () => {
    const { appearing, changing, vanishing } = previewOf(weekly([cancelled]), weekly([], '18:00').content, now);
    expect(weeksOf(vanishing)).toEqual([0, 1, 2, 4, 5, 6, 7, 8, 9]);
    expect([appearing.length, changing.length]).toEqual([10, 0]);
  });

  it('tells of one that was moved, and not of those that were cancelled together', () => {
    const moved = of(2, { moveMs: hour });
    const following = of(6, { scope: 'THIS_AND_FOLLOWING', cancelled: true });
    const { vanishing } = previewOf(weekly([moved, cancelled, following]), weekly([], '17:00', 1).content, now);
    expect(weeksOf(vanishing)).toEqual([1, 2, 4, 5]);
  });

  it('changes no session that is and stays cancelled, whatever else of the listing changes', () => {
    const longer = weekly([], '17:00', 10, 90).content;
    const { appearing, changing, vanishing } = previewOf(weekly([cancelled]), longer, now);
    expect([appearing, vanishing]).toEqual([[], []]);
    expect(weeksOf(changing.map(({ after }) => after))).toEqual([0, 1, 2, 4, 5, 6, 7, 8, 9]);
    const dearer = { ...longer, price: { ...longer.price, from: 0, to: 1 } };
    expect(previewOf(weekly([cancelled]), dearer, now).changing).toHaveLength(9);
  });

  it('tells nothing of a listing that is cancelled as a whole', () => {
    const all = of(0, { scope: 'THIS_AND_FOLLOWING', cancelled: true });
    const shorter = weekly([], '17:00', 4, 30).content;
    expect(previewOf(weekly([all]), shorter, now)).toEqual({ appearing: [], changing: [], vanishing: [] });
  });
});
