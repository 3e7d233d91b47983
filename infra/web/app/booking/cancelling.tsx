import { useSignal } from '@preact/signals';
import { ask } from '../api/client';
import { cancelBooking, type MyBookingQuery, quoteCancellation } from '../api/generated/user';
import { forgetAll, useLoaded } from '../api/loaded';
import { useActing } from '../design/acting';
import { Check } from '../design/field';
import { ActingFailure, FailureNotice } from '../design/notice';
import { listOf } from '../format';
import { words } from '../words';
import { cancellingInWords } from './money';
import { Policy } from './policy';
import { leavingOf } from './reckoning';
import { tongue } from './tongue';

interface CancellingProps {
  readonly booked: NonNullable<MyBookingQuery['myBookingById']>;
  readonly onChange: () => void;
}

/** Cancels all of it, or some of the children, with what comes back told before. */
export const Cancelling = ({ booked, onChange }: CancellingProps) => {
  const { booking } = words();
  const children = booked.party.children.map(({ childId }) => childId);
  const ticked = useSignal<readonly string[]>(children);
  const acting = useActing();
  const { isAsked, ids, children: named } = leavingOf(children, ticked.value);
  const who = named ? { children: named } : {};
  const { now, again } = useLoaded(`cancel ${booked.id} ${children.join()} ${ids.join()}`, async (signal) => {
    if (!isAsked) return null;
    const answer = await ask('user', quoteCancellation, { id: booked.id, ...who }, signal);
    return answer.quoteCancellation;
  });
  const quote = isAsked ? now.value.value : null;
  const namesOf = (isLeaving: boolean): string[] =>
    booked.party.children.filter(({ childId }) => ids.includes(childId) === isLeaving).map(({ name }) => name);
  const adults = booked.party.adults > 0 ? [booking.adultsCount(booked.party.adults)] : [];
  const parting = named ? { leaving: listOf(namesOf(true)), staying: listOf([...namesOf(false), ...adults]) } : null;
  // What cancelling costs changes with who is left: another tab may have cancelled some.
  const look = (): void => {
    onChange();
    again();
  };
  const cancel = (): void => {
    if (!quote) return;
    acting.run(async () => {
      const expected = { expectedRefund: quote.refund };
      await ask('user', cancelBooking, { input: { id: booked.id, ...who, ...expected } });
      forgetAll();
      onChange();
    }, look);
  };
  return (
    <details>
      <summary>{booking.cancelTitle}</summary>
      <div class="stack">
        <fieldset class="group">
          <legend class="label">{booking.cancelWho}</legend>
          {booked.party.children.map(({ childId, name }) => (
            <Check
              key={childId}
              label={name}
              isOn={ids.includes(childId)}
              onChange={(isOn) => (ticked.value = isOn ? [...ids, childId] : ids.filter((other) => other !== childId))}
            />
          ))}
        </fieldset>
        {now.value.state === 'failed' && <FailureNotice failure={now.value.failure} again={look} />}
        {quote && (
          <p class="strong" role="status">
            {cancellingInWords(booked, quote, { zone: booked.session?.timeZone, parting }, tongue())}
          </p>
        )}
        {booked.total !== 0 && <Policy tiers={booked.cancellation} isPaidAhead={booked.paidAhead} />}
        <ActingFailure acting={acting} reload={look} />
        <p>
          <button type="button" class="button danger" aria-disabled={!quote || acting.isBusy.value} onClick={cancel}>
            {booking.cancelNow}
          </button>
        </p>
      </div>
    </details>
  );
};
