import { resolve } from 'node:path';
import { runChild } from './child';
import { asWords, parametersWith, region, root, stage } from './settings';

/** Runs `sls` with these words to its end, and answers what it printed. Rejects with that when the command fails. */
export type Serverless = (words: readonly string[], signal: AbortSignal, also?: NodeJS.ProcessEnv) => Promise<string>;

const program = resolve(root, 'node_modules/.bin/sls');

/** Returns an environment without the caller's: a profile or a token of a real account must not come near a command that deploys. */
const environment = (endpoint: string): NodeJS.ProcessEnv => {
  const { PATH, HOME, LANG = 'C.UTF-8', TMPDIR } = process.env;
  return {
    ...{ PATH, HOME, LANG, TMPDIR },
    AWS_ENDPOINT_URL: endpoint,
    // Wakes the plugin.
    THINGS_TO_DO_EMULATOR: endpoint,
    AWS_REGION: region,
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    AWS_CONFIG_FILE: '/dev/null',
    AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
    AWS_EC2_METADATA_DISABLED: 'true',
    // The framework asks how the stack comes along every five seconds, which is longer than the emulator takes.
    SLS_AWS_MONITORING_FREQUENCY: '200',
    SLS_TRACKING_DISABLED: '1',
    SLS_NOTIFICATIONS_MODE: 'off',
    NODE_NO_WARNINGS: '1',
    CI: '1',
  };
};

export const makeServerless =
  (endpoint: string, searchEndpoint: string): Serverless =>
  (words, signal, also = {}) =>
    runChild(
      {
        file: program,
        words: [...words, '--stage', stage, ...asWords(parametersWith(searchEndpoint))],
        folder: root,
        environment: { ...environment(endpoint), ...also },
      },
      signal,
    );
