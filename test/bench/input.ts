import { startHost } from '../../infra/local-host/host';
import { makeInMemoryBackend } from '../../infra/local-host/in-memory-backend';

/** What the dearest refused input costs the local host, against a plain one of the same size. The aim: no more than 3 times as much. */
const rounds = 15;
const aim = 3;
const long = 80_000;

type Request = readonly [name: string, query: string, variables: object];

const contact = 'mutation ($input: ContactUsInput!) { contactUs(input: $input) }';
const find =
  'query ($search: String, $filter: FindThingsToDoFilterInput) { findThingsToDo(search: $search, filter: $filter) { totalCount } }';
const message = { subject: 'Hi', body: 'There' };

const marks = `a${'\u0301'.repeat(5000)}${'\u0323'.repeat(5000)}`;
const twenty = `query ($search: String) { ${Array.from({ length: 20 }, (_, index) => `a${index}: findThingsToDo(search: $search) { totalCount }`).join(' ')} }`;

const hostile: readonly Request[] = [
  ['@ as the sender', contact, { input: { ...message, from: '@'.repeat(long) } }],
  ['ideographs as the sender', contact, { input: { ...message, from: `a@${'字'.repeat(long / 3)}` } }],
  ['marks to look for, 20 times', twenty, { search: marks }],
  ['40,000 bad ages', find, { filter: { target: { age: Array(40_000).fill({ from: -1, to: -2 }) } } }],
  ['40,000 ages of no kind', find, { filter: { target: { age: Array(40_000).fill({ from: 'a', to: 'b' }) } } }],
  ['an unknown field of 80,000 letters', find, { filter: { [` at "www${'w'.repeat(long)}`]: 1 } }],
  ['missing fields beside a long text', contact, { input: { body: 'x'.repeat(long) } }],
  ['an alias of 80,000 letters', `{ ${'a'.repeat(long)}: findThingsToDo { totalCount } }`, {}],
  ['the same field 1,900 times', `{ findThingsToDo { ${'totalCount '.repeat(1900)} nothing } }`, {}],
];

/** Puts as many letters in the same document, where it has a place for them; else in one that is as plain as can be. */
const plain = (query: string, bytes: number): string =>
  JSON.stringify({
    query: query === twenty ? twenty : find,
    variables: { search: 'x'.repeat(Math.max(0, bytes - query.length)) },
  });

const median = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const main = async (): Promise<void> => {
  const host = await startHost(0, makeInMemoryBackend({ samples: true }));
  const ask = async (body: string): Promise<{ milliseconds: number; bytes: number }> => {
    const begun = performance.now();
    const headers = { 'content-type': 'application/json' };
    const reply = await fetch(`${host.origin}/guest/graphql`, { method: 'POST', headers, body });
    const { length } = await reply.text();
    return { milliseconds: performance.now() - begun, bytes: length };
  };
  let worst = 0;
  for (const [name, query, variables] of hostile) {
    const body = JSON.stringify({ query, variables });
    const same = plain(query, Buffer.byteLength(body));
    const costs = { hostile: [] as number[], plain: [] as number[] };
    let answer = 0;
    for (let round = 0; round < rounds; round += 1) {
      const asked = await ask(body);
      answer = asked.bytes;
      costs.hostile.push(asked.milliseconds);
      costs.plain.push((await ask(same)).milliseconds);
    }
    const ratio = median(costs.hostile) / median(costs.plain);
    worst = Math.max(worst, ratio);
    console.log(
      `${median(costs.hostile).toFixed(1)} ms, plain ${median(costs.plain).toFixed(1)} ms, ratio ${ratio.toFixed(2)}, answer ${answer} bytes: ${name}`,
    );
  }
  console.log(`dearest: ${worst.toFixed(2)} (aim ${aim})`);
  await host.stop();
};

void main();
