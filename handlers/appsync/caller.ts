import type { NotSignedIn } from '../../application/errors';
import { auditorId, isId, organiserId, userId } from '../../domain/shared/ids';
import { err, ok, type Result } from '../../domain/shared/result';
import type { AppSyncEvent } from './event';

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

/** The IP address of the caller, as AppSync saw it. */
export const networkAddressOf = ({ identity }: AppSyncEvent): string => identity?.sourceIp?.[0] ?? 'unknown';
