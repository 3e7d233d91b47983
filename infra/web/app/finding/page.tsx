import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { FailureNotice, Notice, Waiting } from '../design/notice';
import { address, restoreScroll } from '../router';
import { Title } from '../title';
import { words } from '../words';
import { change } from './asking';
import { useGrowing } from './growing';
import { lookWhereOneLooked } from './look';
import { MapBeside } from './map-beside';
import { More } from './more';
import { conditionsOf, Nothing } from './nothing';
import { chosenOrder, orderOf, ordersOf } from './order';
import { type OwnChild, useFamily } from './own-children';
import { emptyQuestion, type Question, readQuestion, type SortName } from './question';
import { type Facets, type Finding, type Results, useFinding } from './results';
import { Card } from './row';
import { useSlow } from './slow';
import { Typed } from './typed';
import { When } from './when';
import { Where } from './where';
import { Who } from './who';

interface AskProps {
  readonly question: Question;
  readonly facets: Facets | null;
  readonly known: readonly OwnChild[];
}

const Ask = ({ question, facets, known }: AskProps) => {
  const { finding } = words();
  return (
    <search class="question">
      <form class="sheet groups" aria-label={finding.question} onSubmit={(event) => event.preventDefault()}>
        <Where question={question} change={change} />
        <Who question={question} change={change} known={known} />
        <When question={question} change={change} facets={facets} />
        <Typed question={question} change={change} />
        <More question={question} change={change} facets={facets} />
        {conditionsOf(question).length > 0 && (
          <button type="button" class="button bare" onClick={() => change({ ...emptyQuestion, isMap: question.isMap })}>
            {finding.clear}
          </button>
        )}
      </form>
    </search>
  );
};

const Order = ({ question }: { readonly question: Question }) => {
  const { finding } = words();
  const names: Readonly<Record<SortName, string>> = {
    soonest: finding.sortSoonest,
    nearest: finding.sortNearest,
    cheapest: finding.sortCheapest,
    best: finding.sortBest,
  };
  return (
    <label class="row small">
      {finding.sort}
      <select
        class="input narrow"
        value={orderOf(question)}
        onChange={(event) => change({ sort: chosenOrder(question, event.currentTarget.value as SortName) })}
      >
        {ordersOf(question).map((name) => (
          <option key={name} value={name}>
            {names[name]}
          </option>
        ))}
      </select>
    </label>
  );
};

const none: Results['rows'] = [];

const Cards = ({ question, found }: { readonly question: Question; readonly found: Finding }) => {
  const { finding } = words();
  const results = found.results.value;
  const rows = useGrowing(results?.rows ?? none);
  useLayoutEffect(restoreScroll);
  if (!results) return found.failure.value ? null : <Waiting text={finding.searching} />;
  // That nothing was found before says nothing of what is asked now.
  if (results.totalCount === 0) return found.isOld ? null : <Nothing question={question} />;
  return (
    <div class="stack">
      <ul class="plain cards">
        {rows.map(({ node, sessions }) => (
          <Card key={node.id} row={node} sessions={sessions} question={question} />
        ))}
      </ul>
      {results.after !== null && !found.isOld && (
        <div class="row">
          <button type="button" class="button light" aria-disabled={found.isBusy.value} onClick={found.more}>
            {finding.showMore}
          </button>
          <span class="small soft">{finding.moreShown(results.rows.length)}</span>
        </div>
      )}
    </div>
  );
};

/** How much was found. While another question waits for its answer, no count stands there that is not its own. */
const countInWords = ({ results, isBusy, isOld }: Finding, isSlow: boolean): string => {
  const { finding } = words();
  if (results.value && !isOld) return finding.found(results.value.totalCount);
  return results.value && isBusy.value && isSlow ? finding.searching : '';
};

/** The first page: the parent's question, and what answers it. */
export const FindingPage = () => {
  const { finding } = words();
  // Before the address is read for the first time: else two questions were asked, one for nothing.
  useMemo(lookWhereOneLooked, []);
  const { question: said, isDropped } = readQuestion(address.value.searchParams);
  const { question, known, isWhole } = useFamily(said, true);
  /** Who comes by a link, or comes back, stays at the top or where they were. */
  const isMapWanted = useRef(false);
  const found = useFinding(question, isWhole);
  const results = found.results.value;
  const failure = found.failure.value;
  const { isOld } = found;
  const isSlow = useSlow(found.isBusy.value && isOld);
  return (
    <>
      <Title text={finding.title} />
      <p class="soft">{finding.lead}</p>
      {isDropped && (
        <Notice>
          <p>{finding.dropped}</p>
        </Notice>
      )}
      <div class="finding">
        <div class={isOld ? 'asking old' : 'asking'}>
          <Ask question={question} facets={results?.facets ?? null} known={known} />
          <div class="toresults">
            <a class="button" href="#results">
              {results && !isOld ? finding.showFound(results.totalCount) : finding.searching}
            </a>
          </div>
        </div>
        <section id="results" class="results" aria-label={finding.list} aria-busy={found.isBusy.value}>
          <div class="row between">
            <p class="strong" role="status">
              {countInWords(found, isSlow)}
            </p>
            <div class="row">
              <Order question={question} />
              <button
                type="button"
                class="button light"
                aria-pressed={question.isMap}
                onClick={() => {
                  isMapWanted.current = !question.isMap;
                  change({ isMap: !question.isMap });
                }}
              >
                {finding.map}
              </button>
            </div>
          </div>
          {failure && <FailureNotice failure={failure} again={found.again} />}
          {failure && isOld && <p>{finding.ofBefore}</p>}
          <div class={[question.isMap && 'withmap', isSlow && 'muted'].filter(Boolean).join(' ')}>
            {question.isMap && results && (
              <MapBeside rows={results.rows} question={question} isWanted={isMapWanted.current} />
            )}
            <Cards question={question} found={found} />
          </div>
        </section>
      </div>
    </>
  );
};
