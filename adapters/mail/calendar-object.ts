import { TZDate } from '@date-fns/tz';
import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendarMethod,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';
import { tzlib_get_ical_block as timeZoneBlock } from 'timezones-ical-library';
import type { CalendarEntry } from '../../application/messages/ports/calendar-entry';
import { toEpoch, toWall, zoneNamed } from '../../domain/schedule/zone';
import { dayMs } from '../../domain/shared/time';
import { oneLine } from './one-line';

/** Holds an iTIP message (RFC 5546): what it asks of a calendar, and the whole object. */
export interface CalendarObject {
  readonly method: 'REQUEST' | 'CANCEL';
  readonly text: string;
}

/** Reads `Name <address>`, or an address alone. */
const senderIn = (from: string): { readonly name: string; readonly address: string } => {
  const [, name = '', address = from] = /^(.*)<([^<>]+)>$/.exec(from) ?? [];
  return { name: name.replaceAll('"', '').trim() || address, address };
};

/** Returns an address as the path of a `mailto` (RFC 6068): whatever would end it, or begin something else, is encoded. */
const mailto = (address: string): string => address.replace(/[^\w.+@!$&'*/=?^`{|}~-]/gu, encodeURIComponent);

interface KnownZone {
  readonly id: string;
  readonly block: string;
}

/** A zone's rules as calendars know them. An alias is told by the name that the rules have. */
const zoneIn = (name: string): KnownZone | undefined => {
  const [block = '', parameter = ''] = [timeZoneBlock(name)].flat();
  const id = parameter.replace(/^TZID=/, '');
  return block.includes(`\r\nTZID:${id}\r\n`) ? { id, block } : undefined;
};

/** Tells whether the zone's wall clock tells a moment from every other: of an hour that comes twice calendars take either. */
const isTold = (moment: number, timeZone: string): boolean => {
  const zone = zoneNamed(timeZone);
  if (!zone) return false;
  const wall = toWall(zone, moment);
  const turnedBack = zone.offsetAt(moment) - zone.offsetAt(moment + dayMs);
  const comesAgain = turnedBack > 0 && toWall(zone, moment + turnedBack) === wall;
  return !comesAgain && toEpoch(zone, wall) === moment;
};

/** What the zone's clock cannot tell is told as UTC, and so is a zone that the table lacks: the moments are right, and only the clock is another. */
const timesOf = ({ start, end, timeZone }: CalendarEntry, zone: KnownZone | undefined) =>
  zone
    ? { start: new TZDate(start, timeZone), end: new TZDate(end, timeZone), timezone: zone.id }
    : { start: new Date(start), end: new Date(end) };

/** Returns what a calendar is told of a booking; `from` is the service that sends it, as mails name it. */
export const calendarObjectOf = (entry: CalendarEntry, from: string): CalendarObject => {
  const { bookingId, sequence, isCancelled, name, address, attendee, writtenAt } = entry;
  const service = senderIn(from);
  const domain = service.address.split('@').at(-1) ?? '';
  const method = isCancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST;
  const zone =
    isTold(entry.start, entry.timeZone) && isTold(entry.end, entry.timeZone) ? zoneIn(entry.timeZone) : undefined;
  const calendar = ical({ prodId: '//Things To Do//Bookings//EN', method, scale: 'GREGORIAN' });
  // Without a name of its own: a calendar that has one tells DTSTAMP on its clock, where RFC 5545 wants UTC.
  calendar.timezone({ name: null, generator: () => zone?.block ?? null });
  calendar.createEvent({
    ...timesOf(entry, zone),
    id: `${bookingId}@${domain}`,
    sequence,
    stamp: new Date(writtenAt),
    summary: oneLine(name),
    location: oneLine(address),
    status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    transparency: ICalEventTransparency.OPAQUE,
    organizer: { name: service.name, email: mailto(service.address) },
    attendees: [
      {
        email: mailto(attendee),
        role: ICalAttendeeRole.REQ,
        status: ICalAttendeeStatus.ACCEPTED,
        rsvp: false,
      },
    ],
  });
  return { method: isCancelled ? 'CANCEL' : 'REQUEST', text: `${calendar.toString()}\r\n` };
};
