import { attendees } from './attendees';
import { booking } from './booking';
import { editor } from './editor';
import { failures } from './failures';
import { family } from './family';
import { faults } from './faults';
import { finding } from './finding';
import { accessibility, category, listingType, setting, target } from './kinds';
import { listing } from './listing';
import { moderator } from './moderator';
import { organiser } from './organiser';
import { page } from './page';
import { refusals } from './refusals';
import { work } from './work';

export const en = {
  page,
  failures,
  faults,
  refusals,
  finding,
  listing,
  family,
  work,
  organiser,
  editor,
  moderator,
  booking,
  attendees,
  accessibility,
  category,
  listingType,
  setting,
  target,
};
