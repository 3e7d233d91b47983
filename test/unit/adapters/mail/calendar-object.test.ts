import fc from 'fast-check';
import ICAL from 'ical.js';
import { calendarObjectOf } from '../../../../adapters/mail/calendar-object';
import type { CalendarEntry } from '../../../../application/messages/ports/calendar-entry';
import { hour } from '../../../../domain/shared/time';
import { anyLetter } from '../../../builders/any-letter';
import { runs } from '../../../builders/runs';

const from = 'Things To Do <hello@things-to-do.example>';
const start = Date.parse('2026-12-01T16:00:00Z');

const entry: CalendarEntry = {
  bookingId: '0123456789abcdefghijkl',
  sequence: 0,
  isCancelled: false,
  start,
  end: start + hour,
  timeZone: 'Europe/Warsaw',
  name: 'Puppets',
  address: 'ul. Piotrkowska 1; Łódź',
  attendee: 'ada+kids@example.org',
  writtenAt: Date.parse('2026-11-26T05:00:00Z'),
};

/** Returns what a parser that we did not write reads. */
const readBack = (changes: Partial<CalendarEntry> = {}) => {
  const { method, text } = calendarObjectOf({ ...entry, ...changes }, from);
  const calendar = new ICAL.Component(ICAL.parse(text) as never);
  const [zone, ...otherZones] = calendar.getAllSubcomponents('vtimezone');
  const [component, ...others] = calendar.getAllSubcomponents('vevent');
  if (!component || others.length + otherZones.length > 0) throw new Error('not one event');
  const event = new ICAL.Event(component);
  const attendees = component.getAllProperties('attendee');
  const times = [event.startDate, event.endDate].map((time) => {
    if (zone) time.zone = new ICAL.Timezone(zone);
    return time.toJSDate().getTime();
  });
  return { method, text, calendar, component, event, attendees, zone, times };
};

describe('a calendar object', () => {
  it('puts a booking into the parent’s calendar', () => {
    const { method, calendar, event, component, attendees, times } = readBack();
    expect([method, calendar.getFirstPropertyValue('method')]).toEqual(['REQUEST', 'REQUEST']);
    expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
    expect(event.uid).toBe('0123456789abcdefghijkl@things-to-do.example');
    expect(event.sequence).toBe(0);
    expect(times).toEqual([start, start + hour]);
    expect(String(component.getFirstPropertyValue('dtstart'))).toBe('2026-12-01T17:00:00');
    expect(component.getFirstProperty('dtstart')?.getParameter('tzid')).toBe('Europe/Warsaw');
    expect(String(component.getFirstPropertyValue('dtstamp'))).toBe('2026-11-26T05:00:00Z');
    expect(component.getFirstPropertyValue('status')).toBe('CONFIRMED');
    expect([event.summary, event.location]).toEqual(['Puppets', 'ul. Piotrkowska 1; Łódź']);
    expect(event.organizer.toLowerCase()).toBe('mailto:hello@things-to-do.example');
    expect(attendees).toHaveLength(1);
    expect(String(attendees[0]?.getFirstValue()).toLowerCase()).toBe('mailto:ada+kids@example.org');
    expect(['partstat', 'rsvp'].map((name) => attendees[0]?.getParameter(name))).toEqual(['ACCEPTED', 'FALSE']);
  });

  it('changes and takes away the same entry', () => {
    const moved = readBack({ sequence: 1, start: start + hour, end: start + 2 * hour });
    expect([moved.event.uid, moved.event.sequence, moved.method]).toEqual([readBack().event.uid, 1, 'REQUEST']);
    const cancelled = readBack({ sequence: 2, isCancelled: true });
    expect([cancelled.event.uid, cancelled.event.sequence, cancelled.method]).toEqual([
      readBack().event.uid,
      2,
      'CANCEL',
    ]);
    expect(cancelled.calendar.getFirstPropertyValue('method')).toBe('CANCEL');
    expect(cancelled.component.getFirstPropertyValue('status')).toBe('CANCELLED');
  });

  /** With and without summer time, aliases, half hours, and one that there is not. Of some others tables of different years differ. */
  const zones =
    'Europe/Warsaw Europe/London Europe/Dublin Europe/Oslo Europe/Kiev Europe/Kyiv America/New_York America/St_Johns Asia/Tokyo Asia/Kolkata Asia/Calcutta Asia/Kathmandu Australia/Lord_Howe Pacific/Apia Pacific/Chatham UTC No/Where'.split(
      ' ',
    );

  it('is the same moments to whoever reads it, whatever zone and season', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({
          min: Date.parse('2026-11-01T00:00:00Z') / 60_000,
          max: Date.parse('2028-01-01T00:00:00Z') / 60_000,
        }),
        fc.integer({ min: 1, max: 3000 }),
        (timeZone, startMinute, minutes) => {
          const begins = startMinute * 60_000;
          const { times, zone, component } = readBack({ timeZone, start: begins, end: begins + minutes * 60_000 });
          expect(times).toEqual([begins, begins + minutes * 60_000]);
          expect(component.getFirstProperty('dtstart')?.getParameter('tzid')).toBe(zone?.getFirstPropertyValue('tzid'));
        },
      ),
      { numRuns: runs(40) },
    );
  });

  it.each(['Europe/Warsaw', 'America/St_Johns', 'Australia/Lord_Howe'])(
    'is the same moments in the hours about a clock that is turned back, in %s',
    (timeZone) => {
      const turning = timeZone.startsWith('Australia') ? '2027-04-03T12:00:00Z' : '2026-10-24T21:00:00Z';
      const first = Date.parse(timeZone.startsWith('America') ? '2026-11-01T00:00:00Z' : turning);
      for (let begins = first; begins < first + 8 * hour; begins += hour / 4) {
        const end = begins + 3 * hour + hour / 2;
        expect(readBack({ timeZone, start: begins, end }).times).toEqual([begins, end]);
      }
    },
  );

  const hostile = fc.oneof(
    fc.string({ unit: anyLetter, maxLength: 300 }),
    fc.constantFrom(
      'x\r\nATTENDEE:mailto:eve@example.org',
      'x\nEND:VEVENT\nBEGIN:VEVENT',
      'a;b,c\\n:d"e',
      '\\',
      'żółć '.repeat(60),
      '\u{1f3aa}'.repeat(80),
      '\u0000\u0007\u2028\u0085',
    ),
  );

  it('holds what is written as text, and nothing else follows from it', () => {
    fc.assert(
      fc.property(hostile, hostile, (name, address) => {
        const seen = (said: string) =>
          said
            .replace(/[\s\p{Cc}]+/gu, ' ')
            .trim()
            .toWellFormed();
        fc.pre(seen(name) !== '' && seen(address) !== '');
        const { text, event, component } = readBack({ name, address });
        expect(
          component
            .getAllProperties()
            .map((property) => property.name)
            .sort(),
        ).toEqual(
          readBack()
            .component.getAllProperties()
            .map((property) => property.name)
            .sort(),
        );
        expect([event.summary.toWellFormed(), event.location.toWellFormed()]).toEqual([seen(name), seen(address)]);
        const lines = text.split('\r\n');
        expect(lines.at(-1)).toBe('');
        expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
        expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      }),
      { numRuns: runs(30) },
    );
  });

  it.each(['"a;b"@example.org', 'ada\r\nX:y@example.org', 'zażółć@example.org', 'a,b:c@example.org'])(
    'names the one address %j as one',
    (attendee) => {
      const { attendees, component } = readBack({ attendee });
      expect(attendees).toHaveLength(1);
      expect(component.getFirstProperty('x')).toBeNull();
      expect(decodeURIComponent(String(attendees[0]?.getFirstValue()).slice('mailto:'.length))).toBe(attendee);
    },
  );
});
