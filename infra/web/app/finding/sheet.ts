import { divIcon, latLngBounds, layerGroup, map as makeMap, marker, tileLayer } from 'leaflet';
import type { WebConfig } from '../../config';
import type { ClustersQuery } from '../api/generated/guest';

export type Cluster = NonNullable<ClustersQuery['mapClusters']>[number];

export interface Sheet {
  /** Shows what was found; `isNew` looks at all of it, for it answers another question. */
  show(clusters: readonly Cluster[], names: ReadonlyMap<string, string>, isNew: boolean): void;
  zoom(): number;
  remove(): void;
}

interface SheetOptions {
  readonly tiles: WebConfig['tiles'];
  readonly onNoTiles: () => void;
  readonly onZoom: (zoom: number) => void;
  readonly onChosen: (id: string) => void;
  /** What a pin of several is called. */
  readonly countName: (count: number) => string;
}

/** Pixels, large enough for a thumb. */
const pinSize = 40;

const maxZoom = 18;

const isStill = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Makes a map in an element. Without tiles the places stand on an empty sheet. */
export const makeSheet = (
  element: HTMLElement,
  { tiles, onNoTiles, onZoom, onChosen, countName }: SheetOptions,
): Sheet => {
  const animate = !isStill();
  const map = makeMap(element, { zoomAnimation: animate, fadeAnimation: animate, maxZoom, minZoom: 1 });
  map.setView([52, 19], 6);
  map.attributionControl.setPrefix(false);
  map.on('zoomend', () => onZoom(map.getZoom()));
  if (tiles) tileLayer(tiles.url, { attribution: tiles.attribution, maxZoom }).on('tileerror', onNoTiles).addTo(map);
  else onNoTiles();
  const pins = layerGroup().addTo(map);
  const closer = ({ location }: Cluster): unknown =>
    map.setView([location.lat, location.lon], Math.min(maxZoom, map.getZoom() + 3), { animate });
  const pinOf = (cluster: Cluster, names: ReadonlyMap<string, string>) => {
    const { count, location, thingToDoId } = cluster;
    const name = (thingToDoId !== null && names.get(thingToDoId)) || countName(count);
    const icon = divIcon({ className: 'pin', iconSize: [pinSize, pinSize], html: count > 1 ? String(count) : '' });
    const pin = marker([location.lat, location.lon], { icon, alt: name });
    // The number alone would be its name, for who hears it; who looks at it sees the name before they press.
    pin.on('add', () => pin.getElement()?.setAttribute('aria-label', name));
    pin.bindTooltip(name, { direction: 'auto', offset: [pinSize / 2, 0] });
    return pin.on('click', () => (thingToDoId === null ? closer(cluster) : onChosen(thingToDoId)));
  };
  return {
    show: (clusters, names, isNew) => {
      pins.clearLayers();
      for (const cluster of clusters) pins.addLayer(pinOf(cluster, names));
      const points = clusters.map(({ location }): [number, number] => [location.lat, location.lon]);
      if (isNew && points.length > 0) map.fitBounds(latLngBounds(points), { padding: [32, 32], maxZoom: 14, animate });
    },
    zoom: () => map.getZoom(),
    remove: () => map.remove(),
  };
};
