import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { ask } from '../api/client';
import { isFavourite, keep, keepNoLonger } from '../api/generated/user';
import { useActing } from '../design/acting';
import { ActingFailure } from '../design/notice';
import { signInPath } from '../own-path';
import { address, Link } from '../router';
import { people } from '../session';
import { words } from '../words';
import { WriteToUs } from './write-to-us';

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
      <WriteToUs
        title={listing.report}
        label={listing.reportText}
        subject={listing.reportSubject(name.slice(0, 100), id).slice(0, 200)}
      />
    </div>
  );
};
