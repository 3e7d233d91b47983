import { type Signal, useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { ask } from '../api/client';
import { approve, type JudgedFragment, queue, reject } from '../api/generated/audit';
import { forgetAll } from '../api/loaded';
import { useActing } from '../design/acting';
import { Check, TextField } from '../design/field';
import { ActingFailure, Notice } from '../design/notice';
import { keep, kept } from '../kept';
import { go } from '../router';
import { words } from '../words';
import { type KeyAct, keyAct } from './keys';
import { useSettled } from './settled';

const isIn = ({ target }: KeyboardEvent, what: string): boolean =>
  target instanceof HTMLElement && target.closest(what) !== null;

/** Where somebody types, keys are letters. */
const isTyping = (event: KeyboardEvent): boolean => isIn(event, 'input:not([type=checkbox]), textarea, select');

/** A key that is held, is the browser's own, or makes a letter large. */
const isOther = ({ key, repeat, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  repeat || ctrlKey || metaKey || altKey || key === 'Shift';

/** The browser remembers who wants no single keys. */
const keysKey = 'no single keys';

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

interface ReasonsProps {
  readonly chosen: Signal<readonly string[]>;
  readonly note: Signal<string>;
  readonly fault: string | undefined;
}

/** Why it goes back: of the kept list, or in own words. */
const Reasons = ({ chosen, note, fault }: ReasonsProps) => {
  const { moderator } = words();
  return (
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
        fault={fault}
        onValue={(text) => (note.value = text)}
      />
    </fieldset>
  );
};

interface DecideProps {
  readonly listing: JudgedFragment;
  /** Reads the listing anew. */
  readonly onReload: () => void;
}

/** A decision, for the revision that was read: with reasons of a kept list, or own words. */
export const DecidePart = ({ listing, onReload }: DecideProps) => {
  const { moderator, page } = words();
  const { id, revision } = listing;
  const chosen = useSignal<readonly string[]>([]);
  const note = useSignal('');
  const isRejecting = useSignal(false);
  const isAsking = useSignal(false);
  const hasKeys = useSignal(kept(keysKey) === null);
  const rejectButton = useRef<HTMLButtonElement>(null);
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
      isAsking.value = false;
      isRejecting.value = true;
      return;
    }
    const own = note.peek().trim();
    const reasons = [...chosen.peek(), ...(own === '' ? [] : [own])];
    fault.value = reasons.length === 0 ? moderator.reasonMissing : undefined;
    if (reasons.length > 0) decide(() => ask('audit', reject, { input: { id, revision, reasons } }));
  };
  const onSkip = (): void => acting.run(() => skip(id));
  const onLeave = (): void => {
    if (isRejecting.peek()) rejectButton.current?.focus();
    isRejecting.value = false;
    isAsking.value = false;
  };
  const switchKeys = (): void => {
    hasKeys.value = !hasKeys.peek();
    isAsking.value = false;
    keep(keysKey, hasKeys.peek() ? null : 'yes');
  };
  useEffect(() => {
    const acts: Readonly<Record<KeyAct, () => void>> = {
      ask: () => (isAsking.value = isSettled.peek()),
      approve: () => {
        isAsking.value = false;
        onApprove();
      },
      reject: onReject,
      next: onSkip,
      leave: onLeave,
    };
    const onKey = (event: KeyboardEvent): void => {
      const press = { key: event.key, isOther: isOther(event), isInField: isIn(event, 'input, textarea, select') };
      const state = { isOn: hasKeys.peek(), isRejecting: isRejecting.peek(), isAsking: isAsking.peek() };
      const act = keyAct(press, state);
      if (act !== undefined) acts[act]();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [id, revision]);
  useEffect(() => {
    if (isRejecting.value) document.querySelector<HTMLElement>('#reasons input')?.focus();
  }, [isRejecting.value]);
  const failure = acting.failure.value;
  const withKeys = hasKeys.value && !isRejecting.value;
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
        {hasKeys.value && <>{moderator.keysText} </>}
        <button type="button" class="button bare small" onClick={switchKeys}>
          {hasKeys.value ? moderator.keysOff : moderator.keysOn}
        </button>
      </p>
      {isRejecting.value && <Reasons chosen={chosen} note={note} fault={fault.value} />}
      <p role="status">{isAsking.value && <b>{moderator.approveAsked}</b>}</p>
      <div class="row acts">
        <button type="button" class="button" aria-disabled={isStill} onClick={once(onApprove)}>
          {moderator.approve} {withKeys && <kbd aria-hidden="true">A</kbd>}
        </button>
        <button ref={rejectButton} type="button" class="button danger" aria-disabled={isStill} onClick={once(onReject)}>
          {moderator.reject} {withKeys && <kbd aria-hidden="true">R</kbd>}
        </button>
        {isRejecting.value && (
          <button type="button" class="button light" onClick={onLeave}>
            {page.cancel}
          </button>
        )}
        <button type="button" class="button light" onClick={once(onSkip)}>
          {moderator.next} {withKeys && <kbd aria-hidden="true">N</kbd>}
        </button>
      </div>
    </section>
  );
};
