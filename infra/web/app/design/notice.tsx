import type { ComponentChildren } from 'preact';
import type { Failure } from '../api/failure';
import { Link } from '../router';
import { words } from '../words';
import type { Acting } from './acting';

interface NoticeProps {
  readonly kind?: 'good' | 'bad' | 'wait';
  readonly children: ComponentChildren;
}

/** Something to know, said aloud as it appears. */
export const Notice = ({ kind = 'wait', children }: NoticeProps) => (
  <div class={`notice ${kind}`} role={kind === 'bad' ? 'alert' : 'status'}>
    {children}
  </div>
);

/** Of these the API says more than the page does, in English. */
const toldByApi = new Set(['TooManyRequests', 'LimitExceeded', 'InvalidInput', 'Conflict']);

/** Returns a sentence for a failure in the language of the page, and what the API says beyond it. */
const saidOf = ({ type, message, faults }: Failure): readonly [sentence: string, detail: string] => {
  const { failures } = words();
  const known = (failures as Readonly<Record<string, string>>)[type];
  const isTold = known === undefined || (faults.length === 0 && toldByApi.has(type));
  return [known ?? failures.Unknown, isTold ? message : ''];
};

/** Returns what went wrong in one sentence. */
export const failureInWords = (failure: Failure): string => saidOf(failure)[0];

interface FailureNoticeProps {
  readonly failure: Failure;
  readonly again?: (() => void) | undefined;
  readonly pool?: 'user' | 'organiser' | 'audit';
}

/** What went wrong, and the way on. */
export const FailureNotice = ({ failure, again, pool = 'user' }: FailureNoticeProps) => {
  const { page } = words();
  const [sentence, detail] = saidOf(failure);
  return (
    <Notice kind="bad">
      <p>{sentence}</p>
      {detail !== '' && (
        <p class="small" lang="en">
          {detail}
        </p>
      )}
      {failure.type === 'Unauthorized' ? (
        <Link
          class="button light"
          to={`/sign-in?as=${pool}&then=${encodeURIComponent(location.pathname + location.search)}`}
        >
          {page.signIn}
        </Link>
      ) : (
        again && (
          <button type="button" class="button light" onClick={again}>
            {page.tryAgain}
          </button>
        )
      )}
    </Notice>
  );
};

/** Failures after which the same may simply be tried again. */
const passing = new Set(['Lost', 'Offline', 'Unavailable', 'InternalError', 'Unknown', 'TooManyRequests']);

interface ActingFailureProps {
  readonly acting: Acting;
  /** Reads anew what a refusal says is otherwise by now. */
  readonly reload?: (() => void) | undefined;
  readonly pool?: 'user' | 'organiser' | 'audit';
}

/** Why a button did not do what it does, and the way on: once more, or a look at how it stands. */
export const ActingFailure = ({ acting, reload, pool = 'user' }: ActingFailureProps) => {
  const failure = acting.failure.value;
  if (!failure) return null;
  // What is marked is corrected, and not tried again as it is.
  const isMarked = failure.type === 'InvalidInput' && failure.faults.length > 0;
  const reloaded =
    !isMarked &&
    reload &&
    (() => {
      acting.failure.value = null;
      reload();
    });
  return (
    <FailureNotice
      failure={failure}
      again={passing.has(failure.type) ? acting.again : reloaded || undefined}
      pool={pool}
    />
  );
};

/** What takes a moment, said once. */
export const Waiting = ({ text }: { readonly text?: string }) => (
  <p class="soft pulse" role="status">
    {text ?? words().page.loading}
  </p>
);

/** A page whose heading is still to come: it has one meanwhile, which takes no focus from what comes. */
export const WaitingPage = () => (
  <div role="status">
    <h1 class="soft pulse">{words().page.loading}</h1>
  </div>
);
