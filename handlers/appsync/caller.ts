import * as v from 'valibot';
import type { NotSignedIn } from '../../application/errors';
import { auditorIdRule, organiserIdRule, userIdRule } from '../../domain/shared/ids';
import { err, ok, type Result } from '../../domain/shared/result';
import type { AppSyncEvent } from './event';
import { networkOfAddress } from './network';

/** Reads who calls. AppSync has checked the token; a call without one never gets here unless an API is set up wrongly. */
export type CallerOf<Caller> = (event: AppSyncEvent) => Result<Caller, NotSignedIn>;

const signedIn =
  <Id>(rule: v.GenericSchema<unknown, Id>): CallerOf<Id> =>
  ({ identity }) => {
    const sub = v.safeParse(rule, identity?.sub);
    return sub.success ? ok(sub.output) : err({ code: 'NotSignedIn' });
  };

export const parent = signedIn(userIdRule);
export const organiser = signedIn(organiserIdRule);
export const auditor = signedIn(auditorIdRule);

/** Takes everybody, for what anybody may do. */
export const anyone: CallerOf<undefined> = () => ok(undefined);

/**
 * Returns the network that the call came from. AppSync lists what the caller says in `X-Forwarded-For`, and behind it the address of the
 * connection that it saw itself: the last entry is the only one that the caller cannot choose (AppSync Developer Guide,
 * "Resolver context reference", `sourceIp`).
 */
export const networkOf = ({ identity }: AppSyncEvent): string => networkOfAddress(identity?.sourceIp?.at(-1) ?? '');
