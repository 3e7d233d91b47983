import { stage } from './settings';

const ask = async (url: string, method: 'GET' | 'DELETE'): Promise<string> => {
  const answer = await fetch(url, { method, signal: AbortSignal.timeout(10_000) });
  if (!answer.ok) throw new Error(`${method} ${url} answered ${answer.status}: ${await answer.text()}`);
  return answer.text();
};

/** The search indices of the stage, by name. */
export const indicesOf = async (searchEndpoint: string): Promise<readonly string[]> =>
  (await ask(`${searchEndpoint}/_cat/indices?h=index`, 'GET'))
    .split('\n')
    .filter((name) => name.startsWith(`${stage}-`));

/** An interrupted run leaves its listings in an engine that runs on, and the next one would find them. */
export const forgetEarlierRuns = async (searchEndpoint: string): Promise<void> => {
  for (const name of await indicesOf(searchEndpoint)) await ask(`${searchEndpoint}/${name}`, 'DELETE');
};
