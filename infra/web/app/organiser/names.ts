import type { AttendeeRowFragment } from '../api/generated/organiser';
import { ageInWords } from '../family/ages';
import { words } from '../words';

/** Returns what somebody who comes is called: a child by name and age, and who comes without one. */
export const nameOf = ({ name, ageInYears }: Pick<AttendeeRowFragment, 'name' | 'ageInYears'>): string => {
  if (name === null) return words().attendees.adultsAlone;
  return ageInYears === null ? name : `${name}, ${ageInWords(ageInYears * 12)}`;
};
