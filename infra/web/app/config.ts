import type { WebConfig } from '../config';

const fetched = (): Promise<WebConfig> =>
  fetch('/config.json').then((reply) => {
    if (!reply.ok) throw new Error('There is no config.json.');
    return reply.json() as Promise<WebConfig>;
  });

let asked: Promise<WebConfig> | undefined;

/** Returns what the page was told by who serves it; asked for as the page starts, and again where that failed. */
export const config = (): Promise<WebConfig> => {
  asked ??= fetched();
  asked.catch(() => (asked = undefined));
  return asked;
};

config().catch(() => undefined);

/** Returns a path that the page was built with, such as that of the map's style. */
export const builtPath = (name: 'map-style' | 'places'): string =>
  document.querySelector<HTMLMetaElement>(`meta[name="things:${name}"]`)?.content ?? '';
