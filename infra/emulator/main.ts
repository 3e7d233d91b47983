import { settingsFrom } from '../real-engines/settings';
import { refuseWords, runCommand } from '../shell/complaint';
import { makeClients } from './aws';
import { makeEngines } from './engines';
import { forgetEarlierRuns } from './indices';
import { inventory } from './inventory';
import type { PhaseContext, Stage } from './phase-context';
import { bookings } from './phases/bookings';
import { deploy } from './phases/deploy';
import { endpoints } from './phases/endpoints';
import { images } from './phases/images';
import { page } from './phases/page';
import { signPeopleUp } from './phases/people';
import { poison } from './phases/poison';
import { rebuild } from './phases/rebuild';
import { logs, remove } from './phases/remove';
import { replay } from './phases/replay';
import { roles } from './phases/roles';
import { story } from './phases/story';
import { updates } from './phases/updates';
import { startSearchGuard } from './search-guard';
import { makeServerless } from './serverless';
import { root } from './settings';
import type { Steps } from './steps';
import { supervise } from './supervise';

const onStage = async (stage: Stage): Promise<void> => {
  const { steps } = stage;
  const people = await steps.phase('People sign up', () => signPeopleUp(stage));
  if (people) {
    await steps.phase('A listing’s story, function by function', () => story(stage, people));
    await steps.phase('The index is rebuilt', () => rebuild(stage));
    await steps.phase('The GraphQL endpoints', () => endpoints(stage, people));
    await steps.phase('Families book', () => bookings(stage, people));
    await steps.phase('An image', () => images(stage, people));
    await steps.phase('A poison record', () => poison(stage, people));
    await steps.phase('Dead letters are replayed', () => replay(stage, people));
    await steps.phase('Roles are enforced', () => roles(stage, people));
  }
  await steps.phase('The page', () => page(stage));
  await steps.phase('Logs', () => logs(stage));
  await steps.phase('Updates', () => updates(stage));
};

const play = async (steps: Steps, engines: ReturnType<typeof makeEngines>): Promise<void> => {
  const context = await steps.phase('Engines', async (): Promise<PhaseContext> => {
    const searchEndpoint = await steps.step('OpenSearch', (signal) => engines.search(signal), 240);
    await steps.step('nothing of an earlier run is in it', () => forgetEarlierRuns(searchEndpoint));
    const endpoint = await steps.step('the AWS emulator', (signal) => engines.emulator(signal), 240);
    const searchGuard = await startSearchGuard(searchEndpoint);
    return {
      steps,
      endpoint,
      searchEndpoint,
      searchGuard,
      clients: makeClients(endpoint),
      sls: makeServerless(endpoint, searchGuard.url),
    };
  });
  if (!context) return;
  const before = await inventory(context.clients);
  const stage = await steps.phase('A stage is deployed', () => deploy(context));
  if (stage) await onStage(stage);
  await steps.phase('The stage is removed', () => remove(context, before, stage));
};

const main = (): Promise<number> => {
  refuseWords('npm run deploy:local');
  // What is wrong with the settings is said before anything starts.
  settingsFrom(process.env, root);
  return supervise((steps, keeper) => play(steps, makeEngines(keeper)));
};

void runCommand(main).then(() => process.exit());
