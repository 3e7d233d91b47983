import { divIcon, latLngBounds, layerGroup, map as makeMap, marker, tileLayer } from 'leaflet';
import type { WebConfig } from '../../config';
import type { Place } from './question';
import type { Found } from './results';

export interface Sheet {
  show(rows: readonly Found[], place: Place | null): void;
  remove(): void;
}

interface SheetOptions {
  readonly tiles: WebConfig['tiles'];
  readonly onNoTiles: () => void;
  readonly onChosen: (id: string) => void;
}

/** Pixels. */
const pinSize = 32;

const isStill = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Several at one address are one pin, which says how many: apart they would hide each other. */
const byAddress = (rows: readonly Found[]): readonly (readonly [Found, ...Found[]])[] => {
  const groups = new Map<string, [Found, ...Found[]]>();
  for (const row of rows) {
    const { lat, lon } = row.where.location;
    const key = `${lat.toFixed(4)} ${lon.toFixed(4)}`;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()];
};

/** Makes a map in an element. Without tiles the places stand on an empty sheet. */
export const makeSheet = (element: HTMLElement, { tiles, onNoTiles, onChosen }: SheetOptions): Sheet => {
  const animate = !isStill();
  const map = makeMap(element, { zoomAnimation: animate, fadeAnimation: animate, markerZoomAnimation: animate });
  map.setView([52, 19], 6);
  map.attributionControl.setPrefix(false);
  if (tiles)
    tileLayer(tiles.url, { attribution: tiles.attribution, maxZoom: 19 }).on('tileerror', onNoTiles).addTo(map);
  else onNoTiles();
  const pins = layerGroup().addTo(map);
  const pinOf = (group: readonly [Found, ...Found[]]) => {
    const [first, ...rest] = group;
    const { lat, lon } = first.where.location;
    const names = group.map(({ name }) => name).join(', ');
    const html = rest.length > 0 ? String(group.length) : '';
    const icon = divIcon({ className: 'pin', iconSize: [pinSize, pinSize], html });
    return marker([lat, lon], { icon, title: names, alt: names, keyboard: true }).on('click', () => onChosen(first.id));
  };
  return {
    show: (rows, place) => {
      pins.clearLayers();
      for (const group of byAddress(rows)) pins.addLayer(pinOf(group));
      const points = rows.map(({ where }): [number, number] => [where.location.lat, where.location.lon]);
      if (place) points.push([place.lat, place.lon]);
      if (points.length > 0) map.fitBounds(latLngBounds(points), { padding: [24, 24], maxZoom: 14, animate });
    },
    remove: () => map.remove(),
  };
};
