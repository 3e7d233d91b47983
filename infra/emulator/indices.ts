import { stage } from './settings';

const ask = async (url: string, method: 'GET' | 'DELETE'): Promise<string> => {
  const answer = await fetch(url, { method, signal: AbortSignal.timeout(10_000) });
  if (!answer.ok) throw new Error(`${method} ${url} answered ${answer.status}: ${await answer.text()}`);
  return answer.text();
};

/** Returns the search indices of the stage, by name. */
export const indicesOf = async (searchEndpoint: string): Promise<readonly string[]> =>
  (await ask(`${searchEndpoint}/_cat/indices?h=index`, 'GET'))
    .split('\n')
    .filter((name) => name.startsWith(`${stage}-`));

/** Deletes the indices of an interrupted run: in an engine that runs on, the next run would find its listings. */
export const forgetEarlierRuns = async (searchEndpoint: string): Promise<void> => {
  for (const name of await indicesOf(searchEndpoint)) await ask(`${searchEndpoint}/${name}`, 'DELETE');
};
