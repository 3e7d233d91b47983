import { divIcon, type LeafletKeyboardEvent, type Map as LeafletMap, layerGroup, type Marker, marker } from 'leaflet';
import type { ClustersQuery } from '../api/generated/guest';
import { apart } from './apart';

export type Cluster = NonNullable<ClustersQuery['mapClusters']>[number];

/** Pixels, large enough for a thumb. */
export const pinSize = 40;

/** What a pin is known by, whichever pins are drawn. */
export const keyOf = ({ thingToDoId, location }: Cluster): string => thingToDoId ?? `${location.lat},${location.lon}`;

interface PinOptions {
  readonly onPressed: (cluster: Cluster) => void;
  /** What a pin of several is called. */
  readonly countName: (count: number) => string;
}

const makePin = (cluster: Cluster, name: string, onPressed: (cluster: Cluster) => void): Marker => {
  const { count, location } = cluster;
  const icon = divIcon({ className: 'pin', iconSize: [pinSize, pinSize], html: count > 1 ? String(count) : '' });
  const pin = marker([location.lat, location.lon], { icon, alt: name });
  // The number alone would be its name, for who hears it; who looks at it sees the name before they press.
  pin.on('add', () => pin.getElement()?.setAttribute('aria-label', name));
  pin.bindTooltip(name, { direction: 'auto', offset: [pinSize / 2, 0] });
  // Leaflet hears no keys of a marker without a popup of its own.
  pin.on('keydown', ({ originalEvent: event }: LeafletKeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    onPressed(cluster);
  });
  return pin.on('click', () => onPressed(cluster));
};

const overlap = (one: DOMRect, two: DOMRect): boolean =>
  one.left < two.right && two.left < one.right && one.top < two.bottom && two.top < one.bottom;

const nearestTo = (one: Marker, all: readonly Marker[]): Marker | undefined => {
  const away = (pin: Marker): number => pin.getLatLng().distanceTo(one.getLatLng());
  return all.reduce<Marker | undefined>((best, pin) => (best && away(best) <= away(pin) ? best : pin), undefined);
};

const focusOn = (pin: Marker | undefined): void => pin?.getElement()?.focus({ preventScroll: true });

/** Makes the pins of a map. */
export const makePins = (map: LeafletMap, { onPressed, countName }: PinOptions) => {
  const layer = layerGroup().addTo(map);
  const placed = new Map<string, Marker>();
  const elementOf = (key: string): HTMLElement | undefined => placed.get(key)?.getElement();
  /** Keys stop at the pins that are to be seen, and pass by those beyond the map's edge. */
  const stopInView = (): void => {
    const view = map.getBounds();
    for (const pin of placed.values()) {
      const element = pin.getElement();
      if (element) element.tabIndex = view.contains(pin.getLatLng()) ? 0 : -1;
    }
  };
  map.on('moveend', stopInView);
  /** Draws pins as they stand apart at a zoom. Whoever was at one is at the nearest of the new ones. */
  const show = (clusters: readonly Cluster[], names: ReadonlyMap<string, string>, zoom: number): void => {
    const before = [...placed.values()].find((pin) => pin.getElement() === document.activeElement);
    layer.clearLayers();
    placed.clear();
    const at = ({ location }: Cluster) => map.project([location.lat, location.lon], zoom);
    for (const cluster of apart(clusters, at, pinSize)) {
      const { count, thingToDoId } = cluster;
      const name = (thingToDoId !== null && names.get(thingToDoId)) || countName(count);
      const pin = makePin(cluster, name, onPressed);
      placed.set(keyOf(cluster), pin);
      layer.addLayer(pin);
    }
    stopInView();
    if (before) focusOn(nearestTo(before, [...placed.values()]));
  };
  /** A pin that what is opened half covers would be missed, or hit by mistake: it waits until that is closed. */
  const hideBelow = (opened: string, over: DOMRect | undefined): void => {
    for (const key of placed.keys()) {
      const box = elementOf(key)?.getBoundingClientRect();
      const isCovered = key !== opened && over !== undefined && box !== undefined && overlap(over, box);
      elementOf(key)?.classList.toggle('covered', isCovered);
    }
  };
  return {
    show,
    hideBelow,
    focus: (key: string): void => focusOn(placed.get(key)),
    closeName: (key: string): unknown => placed.get(key)?.closeTooltip(),
  };
};
