import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { ask } from '../api/client';
import { approve, type JudgedFragment, queue, reject } from '../api/generated/audit';
import { forgetAll } from '../api/loaded';
import { useActing } from '../design/acting';
import { Check, TextField } from '../design/field';
import { ActingFailure, Notice } from '../design/notice';
import { go } from '../router';
import { words } from '../words';
import { useSettled } from './settled';

/** Where somebody types, keys are letters. */
const isTyping = ({ target }: KeyboardEvent): boolean =>
  target instanceof HTMLElement && target.closest('input:not([type=checkbox]), textarea, select') !== null;

/** A held Enter presses a button again and again: only its first press counts. */
const ignoreHeld = (event: KeyboardEvent): void => {
  if (event.repeat && !isTyping(event)) event.preventDefault();
};

/** Of a double click the second says nothing more. */
const once =
  (act: () => void) =>
  ({ detail }: MouseEvent): void => {
    if (detail < 2) act();
  };

/** Goes to what waits longest, but for this one. */
const goToNext = async (id: string): Promise<void> => {
  const { pending } = await ask('audit', queue, { first: 20 });
  const next = pending?.edges.find(({ node }) => node.id !== id)?.node.id;
  go(next === undefined ? '/audit' : `/audit/listings/${encodeURIComponent(next)}`);
};

/** Goes past this one to what has waited less, and from the last back to the queue. */
const skip = async (id: string): Promise<void> => {
  const { pending } = await ask('audit', queue, { first: 20 });
  const ids = pending?.edges.map(({ node }) => node.id) ?? [];
  const next = ids[ids.indexOf(id) + 1];
  go(next === undefined ? '/audit' : `/audit/listings/${encodeURIComponent(next)}`);
};

interface DecideProps {
  readonly listing: JudgedFragment;
  /** Reads the listing anew. */
  readonly onReload: () => void;
}

/** A decision, for the revision that was read: with reasons of a kept list, or own words. */
export const DecidePart = ({ listing, onReload }: DecideProps) => {
  const { moderator } = words();
  const { id, revision, status } = listing;
  const chosen = useSignal<readonly string[]>([]);
  const note = useSignal('');
  const isRejecting = useSignal(false);
  const fault = useSignal<string | undefined>(undefined);
  const acting = useActing();
  const isSettled = useSettled(`${id} ${revision}`);
  const isStill = !isSettled.value || acting.isBusy.value;
  const onward = async (): Promise<void> => {
    forgetAll();
    await goToNext(id);
  };
  const decide = (work: () => Promise<unknown>): void => {
    if (!isSettled.peek()) return;
    acting.run(
      async () => {
        await work();
        await onward();
      },
      () => acting.run(onward),
    );
  };
  const onApprove = (): void => decide(() => ask('audit', approve, { input: { id, revision } }));
  const onReject = (): void => {
    if (!isRejecting.peek()) {
      isRejecting.value = true;
      return;
    }
    const own = note.peek().trim();
    const reasons = [...chosen.peek(), ...(own === '' ? [] : [own])];
    fault.value = reasons.length === 0 ? moderator.reasonMissing : undefined;
    if (reasons.length > 0) decide(() => ask('audit', reject, { input: { id, revision, reasons } }));
  };
  const onSkip = (): void => acting.run(() => skip(id));
  useEffect(() => {
    const keys: Readonly<Record<string, () => void>> = { a: onApprove, r: onReject, n: onSkip };
    const onKey = (event: KeyboardEvent): void => {
      if (event.repeat || isTyping(event) || event.ctrlKey || event.metaKey || event.altKey || status !== 'PENDING')
        return;
      keys[event.key.toLowerCase()]?.();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [id, revision, status]);
  useEffect(() => {
    if (isRejecting.value) document.querySelector<HTMLElement>('#reasons input')?.focus();
  }, [isRejecting.value]);
  const failure = acting.failure.value;
  return (
    <section class="sheet stack" aria-label={moderator.decide} onKeyDown={ignoreHeld}>
      <h2>{moderator.decide}</h2>
      <ActingFailure acting={acting} reload={onReload} pool="audit" />
      {failure?.type === 'Conflict' && (
        <Notice>
          <p>{moderator.goneMeanwhile}</p>
        </Notice>
      )}
      <p class="small soft">
        <b>{moderator.keys}:</b> {moderator.keysText}
      </p>
      {isRejecting.value && (
        <fieldset id="reasons" class="group">
          <legend class="label">{moderator.reasonsTitle}</legend>
          {Object.values(moderator.reasons).map((reason) => (
            <Check
              key={reason}
              label={reason}
              isOn={chosen.value.includes(reason)}
              onChange={(isOn) =>
                (chosen.value = isOn ? [...chosen.value, reason] : chosen.value.filter((other) => other !== reason))
              }
            />
          ))}
          <TextField
            label={moderator.note}
            lines={3}
            value={note.value}
            fault={fault.value}
            onValue={(text) => (note.value = text)}
          />
        </fieldset>
      )}
      <div class="row acts">
        <button type="button" class="button" aria-disabled={isStill} onClick={once(onApprove)}>
          {moderator.approve} <kbd aria-hidden="true">A</kbd>
        </button>
        <button type="button" class="button danger" aria-disabled={isStill} onClick={once(onReject)}>
          {moderator.reject} <kbd aria-hidden="true">R</kbd>
        </button>
        <button type="button" class="button light" onClick={once(onSkip)}>
          {moderator.next} <kbd aria-hidden="true">N</kbd>
        </button>
      </div>
    </section>
  );
};
