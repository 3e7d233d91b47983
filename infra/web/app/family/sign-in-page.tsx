import { useSignal } from '@preact/signals';
import type { PoolName, SignIn } from '../../config';
import { Failure } from '../api/failure';
import { forgetAll } from '../api/loaded';
import { config } from '../config';
import { type Acting, useActing } from '../design/acting';
import { TextField } from '../design/field';
import { ActingFailure } from '../design/notice';
import { ownPath, signInPath } from '../own-path';
import { address, goInstead, Link } from '../router';
import { pools, type SignedIn, signedIn } from '../session';
import { Title } from '../title';
import { words } from '../words';
import { leaveToSignIn } from './hosted-sign-in';
import { introduce } from './profile';
import { freshUntil } from './tokens';

type LocalSignIn = Extract<SignIn, { kind: 'local' }>;

const homes: { readonly [Name in PoolName]: string } = { user: '/', organiser: '/organiser', audit: '/audit' };

interface Answer {
  readonly token?: string;
  readonly refresh?: string;
  readonly error?: string;
}

const askLocal = async (url: string, pool: PoolName, email: string, name: string): Promise<SignedIn> => {
  const body = JSON.stringify({ pool, email, ...(name.trim() !== '' && { name: name.trim() }) });
  const headers = { 'content-type': 'application/json' };
  const reply = await fetch(url, { method: 'POST', headers, body }).catch(() => {
    throw new Failure('Offline', '');
  });
  const { token, refresh = null, error = '' } = (await reply.json()) as Answer;
  const faults = /e-mail|email/.test(error) ? [{ path: 'email', message: words().family.badEmail }] : [];
  if (!reply.ok || token === undefined) throw new Failure('InvalidInput', error, faults);
  return { token, email, refresh, freshUntil: freshUntil(token, Date.now()) };
};

interface FormProps {
  readonly pool: PoolName;
  readonly then: string;
  readonly acting: Acting;
}

const LocalForm = ({ pool, then, acting, signIn }: FormProps & { readonly signIn: LocalSignIn }) => {
  const { family, page } = words();
  const email = useSignal('');
  const name = useSignal('');
  const fault = useSignal<string | undefined>(undefined);
  const enter = (address: string, called: string): void =>
    acting.run(async () => {
      signedIn(pool, await askLocal(signIn.url, pool, address, called));
      forgetAll();
      if (pool === 'user') introduce();
      goInstead(then);
    });
  return (
    <>
      <p>{family.sampleHint}</p>
      <div class="row">
        {signIn.people
          .filter((person) => person.pool === pool)
          .map((person) => (
            <button
              key={person.email}
              type="button"
              class="button light"
              onClick={() => enter(person.email, person.name)}
            >
              {person.name}
            </button>
          ))}
      </div>
      <form
        class="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          acting.failure.value = null;
          fault.value = /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email.value) ? undefined : family.badEmail;
          if (fault.value === undefined) enter(email.value.trim(), name.value);
        }}
      >
        <h2>{family.somebodyElse}</h2>
        <TextField
          label={family.email}
          type="email"
          autocomplete="email"
          name="email"
          value={email.value}
          fault={fault.value ?? acting.failure.value?.faults.find(({ path }) => path === 'email')?.message}
          onValue={(value) => (email.value = value)}
        />
        <TextField
          label={family.yourName}
          isOptional
          name="name"
          autocomplete="name"
          value={name.value}
          onValue={(value) => (name.value = value)}
        />
        <button type="submit" class="button" aria-disabled={acting.isBusy.value}>
          {page.signIn}
        </button>
      </form>
    </>
  );
};

const HostedButton = ({ pool, then, acting }: FormProps) => (
  <p>
    <button
      type="button"
      class="button"
      onClick={() =>
        acting.run(async () => {
          await leaveToSignIn(pool, then);
        })
      }
    >
      {words().family.hosted}
    </button>
  </p>
);

/** Signing in: on a laptop as anybody, on AWS by Cognito's own pages. */
export const SignInPage = () => {
  const { family } = words();
  const { signIn } = config();
  const acting = useActing();
  const { searchParams } = address.value;
  const pool = pools.find((name) => name === searchParams.get('as')) ?? 'user';
  const then = ownPath(searchParams.get('then'), location.origin) ?? homes[pool];
  const kinds = {
    user: [family.asParent, family.parentText],
    organiser: [family.asOrganiser, family.organiserText],
    audit: [family.asModerator, family.moderatorText],
  } as const;
  return (
    <div class="stack">
      <Title text={family.signInTitle} />
      <ul class="plain row">
        {pools.map((name) => (
          <li key={name}>
            <Link
              class="chip"
              to={signInPath(name, address.value)}
              {...(name === pool && { 'aria-current': 'page' as const })}
            >
              {kinds[name][0]}
            </Link>
          </li>
        ))}
      </ul>
      <div class="sheet stack">
        <h2>{kinds[pool][0]}</h2>
        <p>{kinds[pool][1]}</p>
        <ActingFailure acting={acting} />
        {signIn.kind === 'local' && <LocalForm key={pool} pool={pool} then={then} acting={acting} signIn={signIn} />}
        {signIn.kind === 'cognito' && <HostedButton pool={pool} then={then} acting={acting} />}
      </div>
    </div>
  );
};
