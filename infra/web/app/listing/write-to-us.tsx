import { useSignal } from '@preact/signals';
import { ask, familyApi } from '../api/client';
import { writeToUs } from '../api/generated/guest';
import { type Acting, useActing } from '../design/acting';
import { TextField } from '../design/field';
import { ActingFailure, Notice } from '../design/notice';
import { people } from '../session';
import { words } from '../words';

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

interface WriteProps {
  /** What it is about, as it is unfolded. */
  readonly title: string;
  readonly label: string;
  readonly subject: string;
}

/** A message to those who run this. */
export const WriteToUs = ({ title, label, subject }: WriteProps) => {
  const { listing } = words();
  const body = useSignal('');
  const from = useSignal('');
  const isSent = useSignal(false);
  const acting = useActing();
  const send = (): void =>
    acting.run(async () => {
      const sender = people.user.peek() ? {} : { from: from.peek() };
      await ask(familyApi(), writeToUs, { input: { subject, body: body.peek(), ...sender } });
      isSent.value = true;
    });
  const isLost = acting.failure.value?.type === 'Lost';
  const faultAt = (end: string): string | undefined =>
    acting.failure.value?.faults.find(({ path }) => path.endsWith(end))?.message;
  return (
    <details>
      <summary>{title}</summary>
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
            label={label}
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
