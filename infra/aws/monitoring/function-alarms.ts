import type { FunctionName } from '../../../handlers/functions';
import { pascal } from '../names';
import type { Alarm } from './alarm';
import type { Watched } from './deployed';
import { type Group, groupsOf } from './groups';
import { ofFunction } from './measures';

const isBehindApi = (name: string): boolean => !/^(reactions|operations)\b/.test(name);

/**
 * Three within a quarter of an hour are a fault, one is somebody's bad luck. Counted for so long, because at night an API
 * may get no more than a request a minute.
 */
const asked = { is: 'atLeast', threshold: 3, period: 900, periods: [1, 1], missing: 'notBreaching' } as const;

/** Returns the name of a group without the number of its ten. */
const folderOf = (group: string): string => group.replace(/-\d+$/, '');

const throttles = ({ name, functions }: Group): Alarm => {
  const alarm = {
    ...asked,
    name: `${name}-throttles`,
    runbook: 'throttles',
    measures: functions.map((one) => ofFunction(one, 'Throttles')),
  } as const;
  if (isBehindApi(name))
    return {
      ...alarm,
      says: `AWS turns away calls of functions of ${folderOf(name)}: too many run at once, and people get errors.`,
    };
  return {
    ...alarm,
    says: `AWS turns away calls of functions of ${folderOf(name)}: too many run at once, and what they do comes late.`,
    // Nobody waits, and AWS tries again by itself: only what goes on is a matter.
    threshold: 10,
    period: 300,
    periods: [2, 3],
  };
};

/** Watches for crashes. What goes wrong within is answered as `InternalError`; an error that Lambda counts is a crash or a time-out. */
const resolverErrors = ({ name, functions }: Group): Alarm => ({
  ...asked,
  name: `${name}-errors`,
  says: `functions behind the ${folderOf(name)} API crash or run out of time: people get errors.`,
  runbook: 'resolver-errors',
  measures: functions.map((one) => ofFunction(one, 'Errors')),
});

const signUp: FunctionName = 'reactions/create-profile';

const ownErrors = (name: FunctionName): Alarm => {
  const short = pascal(name.slice(name.indexOf('/') + 1));
  const alarm = {
    ...asked,
    name: `${name.replace('/', '-')}-errors`,
    measures: [ofFunction(name, 'Errors')],
  };
  // Cognito tries three times, and then tells the person that signing up failed: three may be one person.
  if (name === signUp)
    return { ...alarm, runbook: 'sign-up-errors', says: 'people who sign up are told that it failed.' };
  if (name.startsWith('operations/'))
    return {
      ...alarm,
      runbook: 'operation-errors',
      says: `the operation ${short} failed: what it was to do is not done.`,
      threshold: 1,
    };
  // A batch that crashed is tried again after minutes: the second time it is no accident.
  return {
    ...alarm,
    runbook: 'reaction-errors',
    says: `${short} crashes or runs out of time, again and again: what follows from changes comes late.`,
    threshold: 1,
    period: 300,
    periods: [2, 3],
  };
};

/** Makes the alarms of every function: those behind an API in groups, each of the others, whose failing means something else, by itself. */
export const functionAlarms = ({ functions }: Watched): readonly Alarm[] => {
  const groups = groupsOf(functions);
  return [
    ...groups.filter(({ name }) => isBehindApi(name)).map(resolverErrors),
    ...functions.filter((name) => !isBehindApi(name)).map(ownErrors),
    ...groups.map(throttles),
  ];
};
