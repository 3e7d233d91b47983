import * as v from 'valibot';
import { type Decision, verdicts } from '../../../domain/moderation/decision';
import { listingIdRule } from '../../../domain/shared/ids';
import type { EntriesOf } from '../../../domain/shared/rules';
import { instantRule } from '../../../domain/shared/time';
import { type Item, keyIn, MalformedItem, parsed } from '../items';
import { decisionKey, decisionRange, parseDecisionKey, parseDecisionRange } from '../keys';

const storedDecision = v.object({
  listingId: listingIdRule,
  verdict: v.picklist(verdicts),
  reasons: v.array(v.string()),
  decidedAt: instantRule,
  name: v.exactOptional(v.string()),
  ofNewVersion: v.exactOptional(v.boolean()),
} satisfies EntriesOf<Omit<Decision, 'id' | 'auditorId'>>);

export const decisionItem = (decision: Decision): Item => ({
  ...decision,
  ...decisionKey(decision.id, decision.auditorId),
  gsi1sk: decisionRange(decision.decidedAt, decision.id),
});

/** Throws `MalformedItem`. */
export const decisionOf = (item: Item): Decision => {
  const decision = { ...parsed(storedDecision, item), ...keyIn(item, parseDecisionKey) };
  if (parseDecisionRange(String(item.gsi1sk))?.id === decision.id) return decision;
  throw new MalformedItem(item, new Error('it stands in the place of another'));
};
