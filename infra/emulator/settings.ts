import { resolve } from 'node:path';

export const root = resolve(__dirname, '../..');

/** A stage of its own: what it leaves nothing of must be nobody's. */
export const stage = 'laptop';
export const stackName = `things-to-do-${stage}`;

export const region = 'eu-central-1';

/** As if the engine were a domain of this account: the roles say what may be asked of it. */
export const searchDomainArn = `arn:aws:es:${region}:000000000000:domain/laptop-search`;

/** Returns the parameters of the stage. Whatever they leave out is as `stages.ts` has it. */
export const parametersWith = (searchEndpoint: string) => ({ searchEndpoint, searchDomainArn });

/** With these the stage is deployed again: one resource more, and a function that is other than before. */
export const changedParameters = { mailFrom: 'Elsewhere <elsewhere@example.org>', firewallLimit: '2000' };

/** Writes parameters as the command line takes them. */
export const asWords = (parameters: Readonly<Record<string, string>>): readonly string[] =>
  Object.entries(parameters).map(([name, value]) => `--param=${name}=${value}`);
