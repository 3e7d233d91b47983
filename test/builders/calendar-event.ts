import ICAL from 'ical.js';

/** What a calendar object says of its one event. */
export const eventIn = (calendar: string | null | undefined) => {
  const read = new ICAL.Component(ICAL.parse(calendar ?? '') as never);
  const event = read.getFirstSubcomponent('vevent');
  return {
    method: read.getFirstPropertyValue('method'),
    uid: event?.getFirstPropertyValue('uid'),
    sequence: event?.getFirstPropertyValue('sequence'),
    start: String(event?.getFirstPropertyValue('dtstart')),
    status: event?.getFirstPropertyValue('status'),
  };
};
