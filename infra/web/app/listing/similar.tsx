import { ask, familyApi } from '../api/client';
import { similar } from '../api/generated/guest';
import { useLoaded } from '../api/loaded';
import { today } from '../finding/days';
import type { Question } from '../finding/question';
import { Card } from '../finding/row';
import { words } from '../words';
import { shownSimilar } from './near-similar';

/** What is like a listing, near it if there is any. Without an answer the page is whole. */
export const Similar = ({ id, question }: { readonly id: string; readonly question: Question }) => {
  const { now } = useLoaded(`similar ${id}`, async (signal) => {
    const { thingToDoById } = await ask(familyApi(), similar, { id }, signal);
    return thingToDoById?.similar ?? [];
  });
  const { rows, areNear } = shownSimilar(now.value.value ?? [], question.children, today(new Date()));
  if (rows.length === 0) return null;
  return (
    <section class="stack similar">
      <h2>{areNear ? words().listing.similar : words().listing.similarElsewhere}</h2>
      <p class="small soft">{words().listing.similarFar}</p>
      <ul class="plain cards">
        {rows.map((row) => (
          <Card key={row.id} row={row} sessions={row.sessions} question={question} />
        ))}
      </ul>
    </section>
  );
};
