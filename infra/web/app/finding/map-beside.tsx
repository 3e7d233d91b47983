import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { builtPath, config } from '../config';
import { go } from '../router';
import { words } from '../words';
import type { Question } from './question';
import type { Found } from './results';
import type { Sheet } from './sheet';

interface MapProps {
  readonly rows: readonly Found[];
  readonly question: Question;
}

const loadStyle = (): void => {
  const href = builtPath('map-style');
  if (document.querySelector(`link[href="${href}"]`)) return;
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = href;
  document.head.append(link);
};

/** The same as the list, on a map. Leaflet is loaded when somebody wants to see it, and not before. */
export const MapBeside = ({ rows, question }: MapProps) => {
  const { finding } = words();
  const place = useRef<HTMLDivElement>(null);
  const sheet = useRef<Sheet | null>(null);
  const said = useSignal('');
  useEffect(() => {
    let isOver = false;
    loadStyle();
    Promise.all([import('./sheet'), config()]).then(
      ([{ makeSheet }, { tiles }]) => {
        if (isOver || !place.current) return;
        sheet.current = makeSheet(place.current, {
          tiles,
          onNoTiles: () => (said.value = words().finding.mapNoTiles),
          onChosen: (id) => go(`/things/${encodeURIComponent(id)}${location.search}`),
        });
        sheet.current.show(rows, question.place);
      },
      () => (said.value = words().finding.mapFailed),
    );
    return () => {
      isOver = true;
      sheet.current?.remove();
      sheet.current = null;
    };
  }, []);
  useEffect(() => sheet.current?.show(rows, question.place), [rows, question.place]);
  return (
    <div class="mapside stack">
      <p class="small soft" role="status">
        {said.value}
      </p>
      <div ref={place} class="map" role="region" aria-label={finding.mapLabel} />
    </div>
  );
};
