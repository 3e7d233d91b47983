import type { ListingContent } from '../../../domain/listing/content';
import type { Published } from '../../../domain/listing/listing';
import { zoneNameAt } from '../../../domain/schedule/place-zone';
import { type Session, sessionsOf } from '../../../domain/schedule/sessions';
import { listingId } from '../../../domain/shared/ids';
import { dayMs, dayOf, instantAt } from '../../../domain/shared/time';
import { organiserNamed } from './people';
import { makeRandom } from './random';
import { saturdayPlans } from './saturday-plans';
import { type Plan, plans } from './special-plans';

const seed = 20_262;

const whenOf = ({ content, shown, schedules }: Plan, today: number): ListingContent['when'] => ({
  dateTime: { from: instantAt((today + shown.from) * dayMs), to: instantAt((today + shown.to) * dayMs) },
  occurrences: [],
  timeZone: zoneNameAt(content.where.location),
  schedules: schedules(today),
});

/** Enough for any change to find the session that it is of. */
const coming = 5;

const firstOf = (sessions: Iterable<Session>): readonly Session[] => {
  const first: Session[] = [];
  for (const session of sessions) if (first.push(session) === coming) break;
  return first;
};

/** Listings whose sessions follow rules, in several zones, some of them changed. `now` is milliseconds since the epoch. */
export const specialListings = (now: number): readonly Published[] => {
  const random = makeRandom(seed);
  const today = dayOf(now);
  return [...plans, ...saturdayPlans].map((plan): Published => {
    const made = instantAt((today - 60) * dayMs);
    const contact = { email: `${plan.by}@example.com` };
    const content: ListingContent = { ...plan.content, contact, when: whenOf(plan, today) };
    const sessions = firstOf(sessionsOf({ content }, today * dayMs, Number.POSITIVE_INFINITY));
    const sessionChanges = plan.changes?.(sessions) ?? [];
    return {
      id: listingId(random.id()),
      organiserId: organiserNamed(plan.by),
      status: 'PUBLISHED',
      revision: 1,
      publication: 1,
      createdAt: made,
      updatedAt: made,
      content,
      ...(sessionChanges.length > 0 && { sessionChanges }),
    };
  });
};
