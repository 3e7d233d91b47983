import { ask, familyApi } from '../api/client';
import { find } from '../api/generated/guest';
import { pageVariables } from './page-variables';
import type { Cluster } from './pins';
import type { Question } from './question';
import type { Found } from './results';

/** Degrees around a pin, some 150 metres: a pin lies in the middle of what it stands for. */
const around = 0.0015;

const within180 = (lon: number): number => ((((lon + 180) % 360) + 360) % 360) - 180;

/** Returns the box around a pin, as the API takes it. */
const boxAround = ({ lat, lon }: Cluster['location']) => ({
  southWest: { lat: Math.max(-90, lat - around), lon: within180(lon - around) },
  northEast: { lat: Math.min(90, lat + around), lon: within180(lon + around) },
});

/** Returns what a pin stands for, with the sessions that answer the question: of the rows that are there, or asked for. */
export const rowsAt = async (
  { location, thingToDoId }: Cluster,
  question: Question,
  rows: readonly Found[],
  signal: AbortSignal,
): Promise<readonly Found[]> => {
  const known = rows.filter(({ node }) => node.id === thingToDoId);
  if (known.length > 0) return known;
  const asked = pageVariables(question, null, new Date());
  const filter = { ...asked.filter, boundingBox: boxAround(location) };
  const { findThingsToDo } = await ask(familyApi(), find, { ...asked, filter, isFirst: false }, signal);
  const found = findThingsToDo?.edges ?? [];
  return thingToDoId === null ? found : found.filter(({ node }) => node.id === thingToDoId);
};
