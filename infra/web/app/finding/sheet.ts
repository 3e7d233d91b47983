import { latLngBounds, map as makeMap, point, popup, tileLayer } from 'leaflet';
import type { WebConfig } from '../../config';
import { type Cluster, keyOf, makePins, pinSize } from './pins';

export interface Sheet {
  /** Shows what was found; `isNew` looks at all of it, for it answers another question. */
  show(clusters: readonly Cluster[], names: ReadonlyMap<string, string>, isNew: boolean): void;
  /** Opens what a pin stands for above it, and gives it the focus. */
  open(cluster: Cluster, content: HTMLElement): void;
  /** Closes it; whoever was in it is at its pin again. */
  close(): void;
  zoom(): number;
  remove(): void;
}

interface SheetOptions {
  readonly tiles: WebConfig['tiles'];
  readonly onNoTiles: () => void;
  readonly onZoom: (zoom: number) => void;
  /** One thing to do was chosen, or several that lie at one place. */
  readonly onChosen: (cluster: Cluster) => void;
  readonly onClosed: () => void;
  /** What a pin of several is called. */
  readonly countName: (count: number) => string;
}

const maxZoom = 18;
/** What was found is looked at as a whole, and never closer than some streets. */
const maxFirstZoom = 14;
/** Pixels around what was found, left and right together, and above and below. */
const padding = point(64, 64);

const isStill = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

type Options = Pick<SheetOptions, 'tiles' | 'onNoTiles' | 'onZoom'>;

const emptyMap = (element: HTMLElement, { tiles, onNoTiles, onZoom }: Options, animate: boolean) => {
  const map = makeMap(element, { zoomAnimation: animate, fadeAnimation: animate, maxZoom, minZoom: 1 });
  map.setView([52, 19], 6);
  map.attributionControl.setPrefix(false);
  map.on('zoomend', () => onZoom(map.getZoom()));
  if (tiles) tileLayer(tiles.url, { attribution: tiles.attribution, maxZoom }).on('tileerror', onNoTiles).addTo(map);
  else onNoTiles();
  return map;
};

/** Makes a map in an element. Without tiles the places stand on an empty sheet. */
export const makeSheet = (element: HTMLElement, options: SheetOptions): Sheet => {
  const { onChosen, onClosed, countName } = options;
  const animate = !isStill();
  const map = emptyMap(element, options, animate);
  let opened = '';
  const card = popup({
    closeButton: false,
    maxWidth: 280,
    minWidth: 240,
    autoPan: animate,
    offset: [0, 4 - pinSize / 2],
  });
  /** Several at one place come apart at no zoom: the closest one shows them together. */
  const press = (cluster: Cluster): void => {
    const { lat, lon } = cluster.location;
    if (cluster.thingToDoId !== null || map.getZoom() >= maxZoom) onChosen(cluster);
    else map.setView([lat, lon], Math.min(maxZoom, map.getZoom() + 3), { animate });
  };
  const pins = makePins(map, { onPressed: press, countName });
  const hideBelow = (): void =>
    pins.hideBelow(opened, card.isOpen() ? card.getElement()?.getBoundingClientRect() : undefined);
  card.on('remove', () => {
    pins.hideBelow(opened, undefined);
    onClosed();
  });
  return {
    show: (clusters, names, isNew) => {
      const points = clusters.map(({ location }): [number, number] => [location.lat, location.lon]);
      const bounds = isNew && points.length > 0 ? latLngBounds(points) : null;
      const zoom = bounds ? Math.min(maxFirstZoom, map.getBoundsZoom(bounds, false, padding)) : map.getZoom();
      pins.show(clusters, names, zoom);
      if (bounds) map.setView(bounds.getCenter(), zoom, { animate });
      hideBelow();
    },
    open: (cluster, content) => {
      const { lat, lon } = cluster.location;
      opened = keyOf(cluster);
      pins.closeName(opened);
      // Who wants no motion sees the pin in the middle at once, with room for what stands above it.
      if (!animate) map.setView([lat, lon], map.getZoom(), { animate });
      card.setLatLng([lat, lon]).setContent(content).openOn(map);
      hideBelow();
      content.querySelector('a')?.focus({ preventScroll: true });
    },
    close: () => {
      const isWithin = card.getElement()?.contains(document.activeElement) === true;
      card.close();
      // Elsewhere somebody has gone on already.
      if (isWithin) pins.focus(opened);
    },
    zoom: () => map.getZoom(),
    remove: () => map.remove(),
  };
};
