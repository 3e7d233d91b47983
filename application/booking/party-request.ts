import * as v from 'valibot';
import type { Said } from '../../domain/booking/booking';
import { type Party, partyFaults } from '../../domain/booking/party';
import { isIdempotencyKey } from '../../domain/booking/request';
import type { SessionKey } from '../../domain/booking/session-places';
import { type Fault, faultsOf, type InvalidInput, invalidInput } from '../../domain/shared/faults';
import type { UserId } from '../../domain/shared/ids';
import { err, ok, type Result } from '../../domain/shared/result';
import { prose } from '../../domain/shared/text';

/** Describes a family that wants to come to a session. */
export interface PartyRequest extends SessionKey {
  readonly parentId: UserId;
  readonly party: Party;
}

/** Holds the same under an idempotency key: the family may ask again, and it is done once. */
export interface KeyedRequest extends PartyRequest {
  readonly idempotencyKey: string;
}

/** Holds what a family says beside, unchecked. */
export interface RawSaid {
  readonly shareWithOrganiser?: boolean | null | undefined;
  readonly note?: string | null | undefined;
}

const noteRule = prose(1000);

const within = (path: string, faults: readonly Fault[]): readonly Fault[] =>
  faults.map((fault) => ({ ...fault, path: `${path}.${fault.path}` }));

const noteFaults = ({ note }: RawSaid): readonly Fault[] => {
  if (!note) return [];
  const parsed = v.safeParse(noteRule, note);
  return parsed.success ? [] : faultsOf(parsed.issues, 'note');
};

const keyFaults = (idempotencyKey: string): readonly Fault[] =>
  isIdempotencyKey(idempotencyKey)
    ? []
    : [{ path: 'idempotencyKey', message: 'is not 8 to 100 visible ASCII characters' }];

/** Returns what is wrong with a request that can be seen before anything is read. */
export const requestFaults = (
  request: { readonly party?: Party; readonly idempotencyKey?: string } & RawSaid,
): readonly Fault[] => [
  ...(request.party ? within('party', partyFaults(request.party)) : []),
  ...(request.idempotencyKey === undefined ? [] : keyFaults(request.idempotencyKey)),
  ...noteFaults(request),
];

/** Returns the request if nothing is wrong with it. */
export const checked = <Request extends Parameters<typeof requestFaults>[0]>(
  request: Request,
): Result<Request, InvalidInput> => {
  const faults = requestFaults(request);
  return faults.length > 0 ? err(invalidInput(faults)) : ok(request);
};

/** Reads what a family says beside: an empty note is none. */
export const saidIn = ({ shareWithOrganiser, note }: RawSaid): Said => ({
  shared: shareWithOrganiser === true,
  ...(note && { note }),
});
