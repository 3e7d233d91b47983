import type { WebConfig } from '../config';

const asked: Promise<WebConfig> = fetch('/config.json').then((reply) => {
  if (!reply.ok) throw new Error('There is no config.json.');
  return reply.json() as Promise<WebConfig>;
});

/** Returns what the page was told by who serves it; asked for once, as the page starts. */
export const config = (): Promise<WebConfig> => asked;

/** Returns a path that the page was built with, such as that of the map's style. */
export const builtPath = (name: 'map-style' | 'places'): string =>
  document.querySelector<HTMLMetaElement>(`meta[name="things:${name}"]`)?.content ?? '';
