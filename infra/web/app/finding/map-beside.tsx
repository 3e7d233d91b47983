import { useSignal } from '@preact/signals';
import { render } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { ask, familyApi } from '../api/client';
import { clusters } from '../api/generated/guest';
import { asFailure } from '../api/loaded';
import { builtPath, config } from '../config';
import { failureInWords } from '../design/notice';
import { go } from '../router';
import { words } from '../words';
import { rowsAt } from './at-pin';
import { variablesOf } from './filter';
import { PinCard } from './pin-card';
import type { Cluster } from './pins';
import { type Question, questionKey } from './question';
import type { Found } from './results';
import type { Sheet } from './sheet';

interface MapProps {
  readonly rows: readonly Found[];
  readonly question: Question;
  /** Whether somebody has just asked for it: then it comes into view. */
  readonly isWanted: boolean;
}

const thingPath = (id: string): string => `/things/${encodeURIComponent(id)}${location.search}`;

/** About a street to a pin. */
const closeZoom = 15;

const loadStyle = (): void => {
  const href = builtPath('map-style');
  if (document.querySelector(`link[href="${href}"]`)) return;
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = href;
  document.head.append(link);
};

const clustersOf = async (question: Question, zoom: number, signal: AbortSignal): Promise<readonly Cluster[]> => {
  const { filter, search } = variablesOf(question, new Date());
  const variables = { zoom, ...(filter && { filter }), ...(search && { search }) };
  const { mapClusters } = await ask(familyApi(), clusters, variables, signal);
  return mapClusters ?? [];
};

/** All that was found, on a map. Leaflet is loaded when somebody wants to see it, and not before. */
export const MapBeside = ({ rows, question, isWanted }: MapProps) => {
  const { finding } = words();
  const place = useRef<HTMLDivElement>(null);
  const sheet = useSignal<Sheet | null>(null);
  const zoom = useSignal<number | null>(null);
  const said = useSignal('');
  const card = useRef(document.createElement('div'));
  const looking = useRef<AbortController | null>(null);
  const choose = useRef<(cluster: Cluster) => void>(() => undefined);
  useEffect(() => {
    let isOver = false;
    if (isWanted) place.current?.scrollIntoView({ block: 'nearest' });
    loadStyle();
    import('./sheet').then(
      ({ makeSheet }) => {
        if (isOver || !place.current) return;
        sheet.value = makeSheet(place.current, {
          tiles: config().tiles,
          onNoTiles: () => (said.value = words().finding.mapNoTiles),
          onZoom: (now) => (zoom.value = now),
          countName: (count) => words().finding.found(count),
          onChosen: (cluster) => choose.current(cluster),
          onClosed: () => render(null, card.current),
        });
      },
      () => (said.value = words().finding.mapFailed),
    );
    return () => {
      isOver = true;
      looking.current?.abort();
      sheet.peek()?.remove();
    };
  }, []);
  const asked = questionKey(question);
  choose.current = (cluster) => {
    looking.current?.abort();
    const stop = new AbortController();
    looking.current = stop;
    rowsAt(cluster, question, rows, stop.signal).then(
      (found) => {
        if (stop.signal.aborted) return;
        said.value = '';
        // What was found a moment ago may be over by now, or lie beyond what is asked for at once.
        if (found.length === 0 && cluster.thingToDoId !== null) go(thingPath(cluster.thingToDoId));
        if (found.length === 0) return;
        render(<PinCard rows={found} question={question} onClose={() => sheet.peek()?.close()} />, card.current);
        sheet.peek()?.open(cluster, card.current);
      },
      (cause: unknown) => {
        if (!stop.signal.aborted) said.value = failureInWords(asFailure(cause));
      },
    );
  };
  const shown = useRef('');
  useEffect(() => {
    const map = sheet.value;
    if (!map) return;
    const stop = new AbortController();
    const names = new Map(rows.map(({ node }) => [node.id, node.name]));
    const isNew = shown.current !== asked;
    // From afar clusters lie in the middle of what they hold: only close up they say where all of it is.
    clustersOf(question, isNew ? closeZoom : (zoom.value ?? map.zoom()), stop.signal).then(
      (found) => {
        if (stop.signal.aborted) return;
        if (isNew) map.close();
        map.show(found, names, isNew);
        shown.current = asked;
        zoom.value = map.zoom();
      },
      () => undefined,
    );
    return () => stop.abort();
  }, [asked, zoom.value, sheet.value]);
  return (
    <div class="mapside stack">
      <div ref={place} class="map" role="region" aria-label={finding.mapLabel} />
      <p class="small soft" role="status">
        {said.value}
      </p>
    </div>
  );
};
