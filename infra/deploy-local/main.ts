import { makeClients } from './aws';
import { type Engines, makeEngines } from './engines';
import { inventory } from './inventory';
import { deploy } from './phases/deploy';
import { endpoints } from './phases/endpoints';
import { signPeopleUp } from './phases/people';
import { poison } from './phases/poison';
import { logs, remove } from './phases/remove';
import { roles } from './phases/roles';
import { story } from './phases/story';
import { updates } from './phases/updates';
import { makeServerless } from './serverless';
import { makeSteps, type Steps } from './steps';
import type { Stage, World } from './world';

const onStage = async (stage: Stage): Promise<void> => {
  const { steps } = stage;
  const people = await steps.phase('People sign up', () => signPeopleUp(stage));
  if (people) {
    await steps.phase('A listing’s story, function by function', () => story(stage, people));
    await steps.phase('The GraphQL endpoints', () => endpoints(stage, people));
    await steps.phase('A poison record', () => poison(stage, people));
    await steps.phase('Roles are enforced', () => roles(stage, people));
  }
  await steps.phase('Logs', () => logs(stage));
  await steps.phase('Updates', () => updates(stage));
};

const play = async (steps: Steps, engines: Engines): Promise<void> => {
  const world = await steps.phase('Engines', async (): Promise<World> => {
    const searchEndpoint = await steps.step('OpenSearch', () => engines.search(), 240);
    const endpoint = await steps.step('the AWS emulator', () => engines.emulator(), 240);
    return { steps, endpoint, searchEndpoint, clients: makeClients(endpoint), sls: makeServerless(endpoint) };
  });
  if (!world) return;
  const before = await inventory(world.clients);
  const stage = await steps.phase('A stage is deployed', () => deploy(world));
  if (stage) await onStage(stage);
  await steps.phase('The stage is removed', () => remove(world, before));
};

const main = async (): Promise<boolean> => {
  const interrupted = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.once(name, () => interrupted.abort(new Error(`interrupted by ${name}`)));
  }
  const steps = makeSteps((line) => void process.stdout.write(`${line}\n`), interrupted.signal);
  const engines = makeEngines();
  try {
    await play(steps, engines);
  } finally {
    await engines.stopAll();
  }
  return steps.finish();
};

main().then(
  (isWell) => {
    process.exitCode = isWell ? 0 : 1;
  },
  (failure: unknown) => {
    process.stderr.write(`${failure instanceof Error ? (failure.stack ?? failure.message) : String(failure)}\n`);
    process.exitCode = 1;
  },
);
