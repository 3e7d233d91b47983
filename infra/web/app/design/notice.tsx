import type { ComponentChildren } from 'preact';
import type { Failure } from '../api/failure';
import { saidOf } from '../api/failure-words';
import { isPassing } from '../api/refusal-kinds';
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

const nowhere = (): boolean => false;
const everywhere = (): boolean => true;

/** Returns what went wrong in one sentence. */
export const failureInWords = (failure: Failure): string => saidOf(failure, words(), everywhere)[0] ?? '';

interface FailureNoticeProps {
  readonly failure: Failure;
  readonly again?: (() => void) | undefined;
  readonly pool?: 'user' | 'organiser' | 'audit';
  /** Whether a field of the page shows the fault of a path. */
  readonly isMarked?: (path: string) => boolean;
}

/** What went wrong, and the way on. */
export const FailureNotice = ({ failure, again, pool = 'user', isMarked = nowhere }: FailureNoticeProps) => {
  const { page } = words();
  return (
    <Notice kind="bad">
      {saidOf(failure, words(), isMarked).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
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
  /** Whether a field of the form shows the fault of a path: all are, unless told. */
  readonly isMarked?: (path: string) => boolean;
}

/** Why a button did not do what it does, and the way on: once more, or a look at how it stands. */
export const ActingFailure = ({ acting, reload, pool = 'user', isMarked = everywhere }: ActingFailureProps) => {
  const failure = acting.failure.value;
  if (!failure) return null;
  // What is marked is corrected, and not tried again as it is.
  const isToCorrect = failure.type === 'InvalidInput' && failure.faults.length > 0;
  const reloaded =
    !isToCorrect &&
    reload &&
    (() => {
      acting.failure.value = null;
      reload();
    });
  return (
    <FailureNotice
      failure={failure}
      again={passing.has(failure.type) || isPassing(failure.kind) ? acting.again : reloaded || undefined}
      pool={pool}
      isMarked={isMarked}
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
