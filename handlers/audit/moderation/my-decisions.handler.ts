import * as v from 'valibot';
import { cursors, decisions } from '#adapters';
import { makeMyDecisions } from '../../../application/moderation/my-decisions.use-case';
import { mapNodes } from '../../../application/paging/connection';
import { pageArguments } from '../../appsync/arguments';
import { auditor } from '../../appsync/caller';
import { resolver } from '../../appsync/resolver';
import { wire } from '../../composition/wire';
import { presentDecision } from '../../presenters/decision';

const myDecisions = wire(makeMyDecisions, { decisions, cursors });

export const handler = resolver({
  caller: auditor,
  args: v.object(pageArguments),
  run: (page, auditorId) => myDecisions({ auditorId, page }),
  present: (connection) => mapNodes(connection, presentDecision),
});
