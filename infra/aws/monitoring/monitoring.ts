import { type Resources, together } from '../cloudformation';
import type { Settings } from '../settings';
import { alarmResources } from './alarm';
import { dashboard } from './dashboard';
import { watchedOf } from './deployed';
import { functionAlarms } from './function-alarms';
import { ownAlarms } from './own-alarms';
import { pipelineAlarms } from './pipeline-alarms';
import { serviceAlarms } from './service-alarms';
import { storeAlarms } from './store-alarms';
import { alarmTopic } from './topic';

/** Makes everything that an operator looks at, from the rest of the template. */
export const monitoring = (resources: Resources, settings: Settings): Resources => {
  const watched = watchedOf(resources, settings);
  const alarms = [functionAlarms, pipelineAlarms, storeAlarms, serviceAlarms, ownAlarms].flatMap((of) => of(watched));
  return together(alarmTopic(settings), alarmResources(alarms, settings), { Dashboard: dashboard(watched, alarms) });
};
