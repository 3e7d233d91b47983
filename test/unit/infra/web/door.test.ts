import { momentOf, startsToTry, usedBy } from '../../../../infra/web/app/organiser/door';

const dayOf = (moment: number): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Warsaw' }).format(new Date(moment));
const session = { start: '2027-01-16T09:00:00Z', end: '2027-01-16T10:30:00Z' };

describe('when somebody is marked', () => {
  it.each([
    ['2026-11-26T18:42:00Z', 'early'],
    ['2027-01-15T22:30:00Z', 'early'],
    ['2027-01-15T23:00:00Z', 'now'],
    ['2027-01-16T09:10:00Z', 'now'],
    ['2027-01-16T22:59:00Z', 'now'],
    ['2027-01-16T23:01:00Z', 'late'],
  ])('at %s it is %s', (now, moment) => {
    expect(momentOf(session, Date.parse(now), dayOf)).toBe(moment);
  });

  it('is at the session on each of its days, and shortly before and after midnight', () => {
    const festival = { start: '2027-01-15T09:00:00Z', end: '2027-01-17T17:00:00Z' };
    expect(momentOf(festival, Date.parse('2027-01-16T12:00:00Z'), dayOf)).toBe('now');
    const late = { start: '2027-01-15T23:30:00Z', end: '2027-01-16T22:30:00Z' };
    expect(momentOf(late, Date.parse('2027-01-15T21:00:00Z'), dayOf)).toBe('now');
    expect(momentOf(late, Date.parse('2027-01-17T01:00:00Z'), dayOf)).toBe('now');
    expect(momentOf({ start: session.start, end: null }, Date.parse('2027-01-18T01:00:00Z'), dayOf)).toBe('late');
  });

  it('is looked for by what a link tells, then by what the session began as', () => {
    const began = '2027-01-16T09:00:00.000Z';
    expect(startsToTry('', '20270116T090000Z')).toEqual([began]);
    expect(startsToTry('2027-01-16T09:00:00Z', '20270116T090000Z')).toEqual([began]);
    expect(startsToTry('2027-01-17T09:00:00Z', '20270116T090000Z')).toEqual(['2027-01-17T09:00:00.000Z', began]);
    expect(startsToTry('soon', 'whichever')).toEqual([]);
  });
});

describe('a ticket', () => {
  const row = (name: string, checkedInAt: string | null = null, status = 'BOOKED') => ({
    bookingId: 'one',
    name,
    status,
    checkedInAt,
  });
  const [here, later] = ['2027-01-16T08:55:00Z', '2027-01-16T09:01:00Z'];
  const answer = (alreadyHereSince: string | null) => ({ ...row('Ola', later), alreadyHereSince });
  const ofAnother = { ...row('Jan'), bookingId: 'another' };

  it('marks all of its party who are still booked, and nobody else', () => {
    const rows = [row('Ola'), row('Ewa'), row('Iga', null, 'CANCELLED'), ofAnother];
    expect(usedBy(answer(null), rows)).toEqual({ fresh: [row('Ola'), row('Ewa')], before: [], since: null });
    expect(usedBy(answer(null), [ofAnother]).fresh).toEqual([answer(null)]);
  });

  it('that was used before marks nobody, and tells since when', () => {
    const rows = [row('Ola'), row('Ewa'), ofAnother];
    expect(usedBy(answer(here), rows)).toEqual({ fresh: [], before: [row('Ola'), row('Ewa')], since: here });
  });

  it('tells who of its party was there before', () => {
    const rows = [row('Ola', here), row('Ewa')];
    expect(usedBy(answer(null), rows)).toEqual({ fresh: [row('Ewa')], before: [row('Ola', here)], since: here });
    const stale = [row('Ola', here), row('Ewa', here)];
    expect(usedBy(answer(null), stale)).toEqual({ fresh: stale, before: [], since: null });
  });
});
