import type { PoolName } from '../../config';
import { Failure } from '../api/failure';
import { config } from '../config';
import { keep, kept } from '../kept';
import { readAgain, signedIn } from '../session';
import { claimsIn, freshUntil } from './tokens';

/** Where the tokens of a pool are renewed, and as what the page asks there. */
const placeOf = (pool: PoolName): readonly [url: string, clientId: string] => {
  const { signIn } = config();
  if (signIn.kind === 'local') return [signIn.tokenUrl, pool];
  const { origin, clientId } = signIn.pools[pool];
  return [`${origin}/oauth2/token`, clientId];
};

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * One tab renews at a time: the others find what it has got. `isLate` says that another has just done so: browsers tell a tab
 * what another has kept a little later, so the lock stays a while.
 */
const alone = <Value>(name: string, work: (isLate: boolean) => Promise<Value>): Promise<Value> => {
  const { locks } = navigator as { readonly locks?: LockManager };
  if (!locks) return work(false);
  return new Promise((resolve, reject) => {
    const first = locks.request(name, { ifAvailable: true }, async (lock) => {
      if (!lock) {
        resolve(locks.request(name, () => work(true)));
        return;
      }
      resolve(await work(false));
      await pause(300);
    });
    first.catch(reject);
  });
};

/** Waits a while until this tab, too, sees what another has kept. */
const untilSeen = async (pool: PoolName, old: string): Promise<void> => {
  for (let patience = 20; patience > 0 && kept(`token ${pool}`) === old; patience -= 1) {
    await pause(50);
  }
};

interface Renewed {
  readonly id_token: string;
  readonly refresh_token?: string;
}

/** Asks for another token; null where that is refused for good. Throws a `Failure` where nobody can say. */
const asked = async (pool: PoolName, refresh: string): Promise<Renewed | null> => {
  const offline = (): never => {
    throw new Failure('Offline', '');
  };
  const [url, clientId] = placeOf(pool);
  const body = new URLSearchParams({ grant_type: 'refresh_token', client_id: clientId, refresh_token: refresh });
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const reply = await fetch(url, { method: 'POST', headers, body }).catch(offline);
  if (reply.ok) return (await reply.json().catch(offline)) as Renewed;
  if (reply.status === 400 || reply.status === 401) return null;
  throw new Failure('Unavailable', '');
};

const renewAlone = async (pool: PoolName, old: string, isLate: boolean): Promise<boolean> => {
  if (isLate) await untilSeen(pool, old);
  const token = kept(`token ${pool}`);
  if (token !== old) {
    readAgain(pool);
    return token !== null;
  }
  const refresh = kept(`refresh ${pool}`);
  if (refresh === null) return false;
  const answer = await asked(pool, refresh);
  // Somebody signed out or in meanwhile.
  if (kept(`refresh ${pool}`) !== refresh) return false;
  if (!answer || claimsIn(answer.id_token).sub !== claimsIn(old).sub) {
    keep(`refresh ${pool}`, null);
    return false;
  }
  const { id_token: next, refresh_token: nextRefresh = refresh } = answer;
  const email = kept(`email ${pool}`) ?? '';
  signedIn(pool, { token: next, email, refresh: nextRefresh, freshUntil: freshUntil(next, Date.now()) });
  return true;
};

/** Renews a token that ends or was refused (RFC 6749, section 6); returns whether another one is there by now. */
export const renew = (pool: PoolName, old: string): Promise<boolean> =>
  alone(`renew ${pool}`, (isLate) => renewAlone(pool, old, isLate));
