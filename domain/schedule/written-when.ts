import type { Schedule, When } from '../listing/content';
import type { Coordinates } from '../shared/geo';
import { given } from '../shared/rules';
import { zoneNameAt } from './place-zone';
import type { WhenInput } from './when-rules';
import { zoneNamed } from './zone';

const writtenSchedule = ({ start, durationMinutes, region, ...rest }: NonNullable<WhenInput['schedules']>[number]) =>
  ({ start, durationMinutes, ...given(rest), ...(region && { region }) }) satisfies Schedule;

/** Returns what an organiser wrote as it is stored: with its time zone, which is the place's unless it was named. */
export const writtenWhen = ({ dateTime, occurrences, timeZone, schedules }: WhenInput, place: Coordinates): When => ({
  dateTime,
  occurrences,
  timeZone: (timeZone && zoneNamed(timeZone)?.name) || zoneNameAt(place),
  ...(schedules && schedules.length > 0 && { schedules: schedules.map(writtenSchedule) }),
});
