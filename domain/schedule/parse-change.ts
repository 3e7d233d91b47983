import * as v from 'valibot';
import { capacityRule } from '../listing/booking-rules';
import { amountRange, whereRules } from '../listing/content-rules';
import { fromParse, type InvalidInput, invalidInput } from '../shared/faults';
import { toMinorUnits } from '../shared/money';
import { err, ok, type Result } from '../shared/result';
import { given, orAbsent, type Unparsed } from '../shared/rules';
import { line } from '../shared/text';
import type { AskedChange } from './change-session';
import { durationRule, localTimeRule } from './when-rules';

const changeRules = v.object({
  start: orAbsent(localTimeRule),
  durationMinutes: orAbsent(durationRule),
  where: orAbsent(whereRules),
  capacity: orAbsent(capacityRule),
  price: orAbsent(amountRange),
  reason: orAbsent(line(500)),
});

/** A reason alone changes nothing. It is a fault of no one field. */
const nothingToChange = `names nothing to change: give at least one of ${Object.keys(changeRules.entries)
  .filter((name) => name !== 'reason')
  .join(', ')}`;

const reasonRules = v.object({ reason: changeRules.entries.reason });

/** Holds what an organiser sends of a change. */
export type RawSessionChange = Unparsed<v.InferOutput<typeof changeRules>>;

type Written = v.InferOutput<typeof changeRules>;

const priceOf = ({ price }: Written, currency: string): Result<AskedChange['price'] | undefined, InvalidInput> => {
  if (!price) return ok(undefined);
  const [from, to] = [toMinorUnits(price.from, currency), toMinorUnits(price.to, currency)];
  if (from !== undefined && to !== undefined) return ok({ from, to });
  const path = from === undefined ? 'price.from' : 'price.to';
  return err(invalidInput([{ path, message: 'has more decimals than its currency' }]));
};

/** Returns a change of a session of a listing whose prices are in `currency`, or every fault of it. */
export const parseSessionChange = (raw: RawSessionChange, currency: string): Result<AskedChange, InvalidInput> => {
  const parsed = fromParse(v.safeParse(changeRules, raw));
  if (!parsed.ok) return parsed;
  const price = priceOf(parsed.value, currency);
  if (!price.ok) return price;
  const change = given({ ...parsed.value, price: price.value });
  const isEmpty = Object.keys(change).every((name) => name === 'reason');
  return isEmpty ? err(invalidInput([{ path: '', message: nothingToChange }])) : ok(change);
};

/** Returns why a session is cancelled, in one line; undefined where nothing is said. */
export const parseReason = (raw: Pick<RawSessionChange, 'reason'>): Result<string | undefined, InvalidInput> => {
  const parsed = fromParse(v.safeParse(reasonRules, raw));
  return parsed.ok ? ok(parsed.value.reason ?? undefined) : parsed;
};
