import * as v from 'valibot';
import { bookingLists, clock } from '#adapters';
import { makePlacesLeft } from '../../../application/booking/places-left.use-case';
import type { SessionTerms } from '../../../domain/booking/session-places';
import { listingIdArgument, sessionIdArgument } from '../../appsync/arguments';
import { batchResolver } from '../../appsync/batch-resolver';
import { anyone } from '../../appsync/caller';
import { wire } from '../../composition/wire';

const placesLeft = wire(makePlacesLeft, { bookingLists, clock });

/** What we presented ourselves a moment ago. */
const terms = v.custom<SessionTerms>((value) => typeof value === 'object' && value !== null);
const places = v.object({ thingToDoId: listingIdArgument, terms });

/** Answers `Session.placesLeft`, null where places are not kept here. */
export const handler = batchResolver({
  caller: anyone,
  source: v.object({ id: sessionIdArgument, places: v.nullish(places) }),
  run: (sources) => placesLeft(sources.map((source) => source.places && { ...source.places, sessionId: source.id })),
});
