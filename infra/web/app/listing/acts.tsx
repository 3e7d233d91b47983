import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { ask, familyApi } from '../api/client';
import { writeToUs } from '../api/generated/guest';
import { isFavourite, keep, keepNoLonger } from '../api/generated/user';
import { type Acting, useActing } from '../design/acting';
import { TextField } from '../design/field';
import { ActingFailure, Notice } from '../design/notice';
import { signInPath } from '../own-path';
import { address, Link } from '../router';
import { people } from '../session';
import { words } from '../words';

interface ActsProps {
  readonly id: string;
  readonly name: string;
}

const Keep = ({ id }: ActsProps) => {
  const { listing } = words();
  const isKept = useSignal<boolean | null>(null);
  const acting = useActing();
  useEffect(
    () =>
      acting.run(async () => {
        const { thingToDoById } = await ask('user', isFavourite, { id });
        isKept.value = thingToDoById?.myFavorite ?? null;
      }),
    [id],
  );
  const toggle = (): void => {
    const isWanted = !isKept.peek();
    acting.run(
      async () => {
        const input = { id };
        if (isWanted) await ask('user', keep, { input });
        else await ask('user', keepNoLonger, { input });
        isKept.value = isWanted;
      },
      () => (isKept.value = isWanted),
    );
  };
  return (
    <>
      <button type="button" class="button light" aria-pressed={isKept.value === true} onClick={toggle}>
        ♥ {isKept.value ? listing.kept : listing.keep}
      </button>
      <ActingFailure acting={acting} />
    </>
  );
};

const Share = ({ id, name }: ActsProps) => {
  const { listing, page } = words();
  const said = useSignal('');
  const share = (): void => {
    const url = `${location.origin}/things/${encodeURIComponent(id)}`;
    const { share: shareBy } = navigator as { readonly share?: Navigator['share'] };
    const shared = shareBy ? shareBy.call(navigator, { title: name, url }) : navigator.clipboard.writeText(url);
    shared.then(
      () => (said.value = shareBy ? '' : page.copied),
      () => undefined,
    );
  };
  return (
    <>
      <button type="button" class="button light" onClick={share}>
        {listing.share}
      </button>
      <span role="status" class="small">
        {said.value}
      </span>
    </>
  );
};

/** A message has no key by which a second one would be known: whether it goes once more is its writer's to say. */
const MayHaveArrived = ({ acting }: { readonly acting: Acting }) => {
  const { listing } = words();
  return (
    <Notice kind="bad">
      <p>{listing.reportLost}</p>
      <button type="button" class="button light" onClick={acting.again}>
        {listing.reportAgain}
      </button>
    </Notice>
  );
};

const Report = ({ id, name }: ActsProps) => {
  const { listing } = words();
  const body = useSignal('');
  const from = useSignal('');
  const isSent = useSignal(false);
  const acting = useActing();
  const send = (): void =>
    acting.run(async () => {
      const subject = listing.reportSubject(name.slice(0, 100), id).slice(0, 200);
      const sender = people.user.peek() ? {} : { from: from.peek() };
      await ask(familyApi(), writeToUs, { input: { subject, body: body.peek(), ...sender } });
      isSent.value = true;
    });
  const isLost = acting.failure.value?.type === 'Lost';
  const faultAt = (end: string): string | undefined =>
    acting.failure.value?.faults.find(({ path }) => path.endsWith(end))?.message;
  return (
    <details>
      <summary>{listing.report}</summary>
      {isSent.value ? (
        <Notice kind="good">
          <p>{listing.reportSent}</p>
        </Notice>
      ) : (
        <form
          class="stack"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            send();
          }}
        >
          {isLost ? <MayHaveArrived acting={acting} /> : <ActingFailure acting={acting} />}
          <TextField
            label={listing.reportText}
            lines={4}
            value={body.value}
            fault={faultAt('body')}
            onValue={(value) => (body.value = value)}
          />
          {!people.user.value && (
            <TextField
              label={listing.reportFrom}
              type="email"
              value={from.value}
              fault={faultAt('from')}
              onValue={(value) => (from.value = value)}
            />
          )}
          {!isLost && (
            <button type="submit" class="button light" aria-disabled={acting.isBusy.value}>
              {listing.reportSend}
            </button>
          )}
        </form>
      )}
    </details>
  );
};

/** What one can do with a listing besides reading it. */
export const Acts = ({ id, name }: ActsProps) => {
  const { listing } = words();
  return (
    <div class="stack">
      <div class="row">
        {people.user.value ? (
          <Keep id={id} name={name} />
        ) : (
          <Link class="button light" to={signInPath('user', address.value)}>
            ♥ {listing.signInToKeep}
          </Link>
        )}
        <Share id={id} name={name} />
      </div>
      <Report id={id} name={name} />
    </div>
  );
};
