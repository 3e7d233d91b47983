import { failures } from './failures';
import { family } from './family';
import { finding } from './finding';
import { accessibility, category, listingType, setting, target } from './kinds';
import { listing } from './listing';
import { page } from './page';
import { work } from './work';

export const en = {
  page,
  failures,
  finding,
  listing,
  family,
  accessibility,
  category,
  listingType,
  setting,
  target,
  work,
};
