import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import type { Backend } from '../../infra/local-host/backend';
import { startHost } from '../../infra/local-host/host';
import { refuseWords, toldOf } from '../../infra/shell/complaint';
import { badInputSteps } from './bad-input-steps';
import { bookingSteps } from './booking-steps';
import { launch } from './browser';
import { familySteps } from './family-steps';
import { firstViewSteps } from './first-view-steps';
import { focusSteps } from './focus-steps';
import { gestureSteps } from './gesture-steps';
import { goneSteps } from './gone-steps';
import { mapSteps } from './map-steps';
import { nameSteps } from './name-steps';
import { renewalSteps } from './renewal-steps';
import { searchSteps } from './search-steps';
import { stateSteps } from './state-steps';
import { storySteps } from './story-steps';
import { termsSteps } from './terms-steps';
import { workSteps } from './work-steps';

/** One thing that somebody does from beginning to end, in a browser of their own. */
export type Step = (browser: Browser, origin: string) => Promise<void>;

const onEngines = process.env.ADAPTERS === 'aws';

/** On real engines the whole story alone: what else the page does is the same on both. */
const steps: Readonly<Record<string, Step>> = onEngines
  ? storySteps
  : {
      ...firstViewSteps,
      ...familySteps,
      ...bookingSteps,
      ...termsSteps,
      ...workSteps,
      ...gestureSteps,
      ...searchSteps,
      ...badInputSteps,
      ...renewalSteps,
      ...stateSteps,
      ...focusSteps,
      ...mapSteps,
      ...nameSteps,
      ...goneSteps,
      ...storySteps,
    };

/** ONLY names a part of a step's name, for whoever works on it. */
const wanted = Object.entries(steps).filter(([name]) => name.includes(process.env.ONLY ?? ''));

/** On real engines all runs share a world of their own, without samples, so that nothing piles up there but listings. */
const backendOf = async (): Promise<Backend> => {
  if (!onEngines)
    return (await import('../../infra/local-host/in-memory-backend')).makeInMemoryBackend({ samples: true });
  const { makeAwsBackend } = await import('../../infra/local-host/aws/backend');
  return makeAwsBackend({ name: 'web-story', folder: '.servers/host/web-story', samples: false });
};

const run = async (browser: Browser, origin: string): Promise<number> => {
  let failed = 0;
  for (const [name, step] of wanted) {
    const failure = await step(browser, origin).then(
      () => '',
      (cause: unknown) => toldOf(cause),
    );
    if (failure) failed += 1;
    process.stdout.write(`${failure ? '✕' : '✓'} ${name}\n${failure}`);
    for (const context of browser.contexts()) await context.close();
  }
  return failed;
};

const main = async (): Promise<number> => {
  refuseWords('npm run test:web');
  const browser = await launch();
  const host = await startHost(0, await backendOf());
  const failed = await run(browser, host.origin);
  await browser.close();
  await host.stop();
  assert.ok(wanted.length > 0, 'no step has such a name');
  process.stdout.write(`${wanted.length - failed} passed, ${failed} failed\n`);
  return failed;
};

main().then(
  (failed) => process.exit(failed === 0 ? 0 : 1),
  (failure: unknown) => {
    process.stderr.write(`${toldOf(failure)}\n`);
    process.exit(1);
  },
);
