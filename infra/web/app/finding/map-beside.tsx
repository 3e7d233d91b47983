import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { ask, familyApi } from '../api/client';
import { clusters } from '../api/generated/guest';
import { builtPath, config } from '../config';
import { go } from '../router';
import { words } from '../words';
import { variablesOf } from './filter';
import { type Question, questionText } from './question';
import type { Found } from './results';
import type { Cluster, Sheet } from './sheet';

interface MapProps {
  readonly rows: readonly Found[];
  readonly question: Question;
  /** Whether somebody has just asked for it: then it comes into view. */
  readonly isWanted: boolean;
}

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
          onChosen: (id) => go(`/things/${encodeURIComponent(id)}${location.search}`),
        });
      },
      () => (said.value = words().finding.mapFailed),
    );
    return () => {
      isOver = true;
      sheet.peek()?.remove();
    };
  }, []);
  const asked = questionText(question);
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
