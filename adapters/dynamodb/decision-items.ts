import * as v from 'valibot';
import type { Decision } from '../../domain/listing/decision';
import { auditorId } from '../../domain/shared/ids';
import { instant, listingIdRule } from './item-rules';
import { type Item, parsed } from './items';
import { decisionKey, decisionRange } from './keys';

const storedDecision: v.GenericSchema<unknown, Decision> = v.object({
  id: v.string(),
  listingId: listingIdRule,
  auditorId: v.pipe(v.string(), v.transform(auditorId)),
  verdict: v.picklist(['APPROVED', 'REJECTED']),
  reasons: v.array(v.string()),
  decidedAt: instant,
});

export const decisionItem = (decision: Decision): Item => ({
  ...decision,
  ...decisionKey(decision.id, decision.auditorId),
  gsi1sk: decisionRange(decision.decidedAt, decision.id),
});

/** Throws `MalformedItem`. */
export const decisionOf = (item: Item): Decision => parsed(storedDecision, item);
