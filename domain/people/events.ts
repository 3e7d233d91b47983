import type { OfOrganiser } from '../shared/happened';
import { organiserId } from '../shared/ids';
import type { Profile } from './profile';

export interface OrganiserRenamed extends OfOrganiser {
  readonly type: 'OrganiserRenamed';
  /** The new name: families read it already. */
  readonly name: string;
  readonly formerName: string;
}

/**
 * Returns that an organiser is called otherwise. A profile that is new is no renaming: nothing of that organiser's can be indexed yet.
 * What a parent is called is nobody's business.
 */
export const eventsOfOrganiser = (before: Profile | undefined, after: Profile): OrganiserRenamed[] =>
  before && !after.isParents && before.name !== after.name && after.revision > before.revision
    ? [
        {
          type: 'OrganiserRenamed',
          id: `OrganiserRenamed-${after.id}-${after.revision}`,
          occurredAt: after.updatedAt,
          organiserId: organiserId(after.id),
          name: after.name,
          formerName: before.name,
        },
      ]
    : [];
