import type { WebConfig } from '../config';

let read: WebConfig | undefined;

/** Returns what the page was told by who serves it. It stands in the page itself: nothing waits for a file of its own. */
export const config = (): WebConfig => {
  read ??= JSON.parse(document.getElementById('config')?.textContent ?? '') as WebConfig;
  return read;
};

/** Returns a path that the page was built with, such as that of the map's style. */
export const builtPath = (name: 'map-style' | 'places'): string =>
  document.querySelector<HTMLMetaElement>(`meta[name="things:${name}"]`)?.content ?? '';
