import { clock, listings } from '#adapters';
import { makeNewVersionPreview, type Preview } from '../../../application/schedule/new-version-preview.use-case';
import type { Session } from '../../../domain/schedule/sessions';
import { listingArguments } from '../../appsync/arguments';
import { organiser } from '../../appsync/caller';
import { resolver } from '../../appsync/resolver';
import { wire } from '../../composition/wire';
import { presentSession } from '../../presenters/session';

const newVersionPreview = wire(makeNewVersionPreview, { listings, clock });

/** As many of each kind as are shown. */
const maxShown = 100;

const present = ({ appearing, changing, vanishing, before, after }: Preview) => {
  const asIs = (session: Session) => presentSession({ session, listing: before });
  const asItWouldBe = (session: Session) => presentSession({ session, listing: after });
  return {
    appearingCount: appearing.length,
    appearing: appearing.slice(0, maxShown).map(asItWouldBe),
    changingCount: changing.length,
    changing: changing.slice(0, maxShown).map((one) => ({ before: asIs(one.before), after: asItWouldBe(one.after) })),
    vanishingCount: vanishing.length,
    vanishing: vanishing.slice(0, maxShown).map(asIs),
  };
};

export const handler = resolver({
  caller: organiser,
  args: listingArguments,
  run: ({ id }, organiserId) => newVersionPreview({ id, organiserId }),
  present,
});
