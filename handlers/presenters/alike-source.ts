import * as v from 'valibot';
import { categories } from '../../domain/listing/content';
import { listingIdRule } from '../../domain/shared/ids';

const range = v.object({ from: v.number(), to: v.number() });

/** Reads what of a listing, as an answer presents it, finds similar ones. */
export const alikeSource = v.object({
  id: listingIdRule,
  category: v.picklist(categories),
  target: v.pipe(
    v.object({ age: range, ageInMonths: v.nullish(range) }),
    v.transform(({ age, ageInMonths }) => ({ age, ...(ageInMonths && { ageInMonths }) })),
  ),
  where: v.object({ location: v.object({ lat: v.number(), lon: v.number() }) }),
});
