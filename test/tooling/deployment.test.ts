import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

const root = join(__dirname, '../..');

describe('the plugins of a deployment', () => {
  const pluginsWith = (environment: NodeJS.ProcessEnv): string =>
    execFileSync(process.execPath, ['-p', 'require("./infra/aws/plugins.cjs").join()'], {
      cwd: root,
      env: { PATH: process.env.PATH, ...environment },
    }).toString();

  it('make up for the emulator in its own run alone', () => {
    expect(pluginsWith({})).toMatch(/ready-to-deploy/);
    expect(pluginsWith({})).not.toMatch(/emulator/);
    expect(pluginsWith({ THINGS_TO_DO_EMULATOR: 'http://127.0.0.1:1' })).toMatch(/ready-to-deploy.*emulator-plugin/);
  });
});

type Plugin = new (
  serverless: object,
  options: object,
  tools: object,
) => { readonly hooks: Readonly<Record<string, () => unknown>> };

const ReadyToDeploy = createRequire(__filename)('../../infra/aws/ready-to-deploy.cjs') as Plugin;

/** Plays Lambda as far as it is asked here: it notes the calls, and answers every one alike. */
const lambdaThat = async (answer: object, headers: Readonly<Record<string, string>> = {}) => {
  const called: (string | undefined)[] = [];
  const server = createServer((request, response) => {
    called.push(request.url);
    request.resume().on('end', () => response.writeHead(200, headers).end(JSON.stringify(answer)));
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const close = (): void => {
    server.closeAllConnections();
    server.close();
  };
  return { called, close, endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
};

const deploying = (endpoint: string, placeholders: readonly string[] = []) => {
  const said: string[] = [];
  const config = { endpoint, region: 'eu-central-1', credentials: { accessKeyId: 'test', secretAccessKey: 'test' } };
  const serverless = {
    service: {
      custom: { placeholders },
      provider: { stage: 'prod' },
      functions: { esThingsToDoSetup: { name: 'prod-lambda-es-things-to-do-setup' } },
    },
    classes: { Error },
    getProvider: () => ({ getAwsSdkV3Config: async () => config }),
  };
  const { hooks } = new ReadyToDeploy(serverless, {}, { log: { notice: (text: string) => said.push(text) } });
  return { said, run: async (hook: string) => hooks[hook]?.() };
};

describe('a deployment', () => {
  it('is refused to a stage for real families that lacks somebody to alarm', async () => {
    const { run } = deploying('http://127.0.0.1:1', ['alarmAddress']);
    await expect(run('before:deploy:deploy')).rejects.toThrow(
      'Stage prod is told nothing of its own yet: alarmAddress',
    );
  });

  it('makes the search index in the end, by itself', async () => {
    const lambda = await lambdaThat({ index: 'prod-things-to-do-listings', done: 'created' });
    const { run, said } = deploying(lambda.endpoint);
    await run('after:deploy:deploy');
    lambda.close();
    expect(lambda.called).toEqual(['/2015-03-31/functions/prod-lambda-es-things-to-do-setup/invocations']);
    expect(said).toEqual(['The search index: created']);
  });

  it('says what to do when the engine did not take it', async () => {
    const lambda = await lambdaThat({ errorMessage: 'no engine' }, { 'x-amz-function-error': 'Unhandled' });
    const { run } = deploying(lambda.endpoint);
    await expect(run('after:deploy:deploy')).rejects.toThrow(/could not be made: .*no engine.*esThingsToDoSetup/);
    lambda.close();
  });
});
