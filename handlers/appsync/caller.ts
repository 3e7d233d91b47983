import type { NotSignedIn } from '../../application/errors';
import { auditorId, isId, organiserId, userId } from '../../domain/shared/ids';
import { err, ok, type Result } from '../../domain/shared/result';
import type { AppSyncEvent } from './event';
import { networkOfAddress } from './network';

/** Reads who calls. AppSync has checked the token; a call without one never gets here unless an API is set up wrongly. */
export type CallerOf<Caller> = (event: AppSyncEvent) => Result<Caller, NotSignedIn>;

const signedIn =
  <Id>(parse: (sub: string) => Id): CallerOf<Id> =>
  ({ identity }) =>
    identity?.sub && isId(identity.sub) ? ok(parse(identity.sub)) : err({ code: 'NotSignedIn' });

export const parent = signedIn(userId);
export const organiser = signedIn(organiserId);
export const auditor = signedIn(auditorId);

/** For what anybody may do. */
export const anyone: CallerOf<undefined> = () => ok(undefined);

/**
 * The network that the call came from. AppSync lists what the caller says in `X-Forwarded-For`, and behind it the address of the
 * connection that it saw itself: the last entry is the only one that the caller cannot choose (AppSync Developer Guide,
 * "Resolver context reference", `sourceIp`).
 */
export const networkOf = ({ identity }: AppSyncEvent): string => networkOfAddress(identity?.sourceIp?.at(-1) ?? '');
