import type { AgeGate, CountedPeople } from '../api/generated/organiser';
import { Check, SelectField, TextField } from '../design/field';
import { words } from '../words';
import type { BookingDraft, Tier } from './draft';
import { type Form, faultAt, set, setBooking } from './form';
import { FormText } from './what-part';

type TextPart = 'capacity' | 'closesHours' | 'offerHours';

interface NumberProps {
  readonly form: Form;
  readonly part: TextPart;
  readonly at: string;
  readonly label: string;
}

const BookingNumber = ({ form, part, at, label }: NumberProps) => (
  <TextField
    label={label}
    value={form.draft.value.booking[part]}
    fault={faultAt(form, `booking.${at}`)}
    onValue={(text) => setBooking(form, { [part]: text })}
  />
);

const TierRow = ({
  tier,
  onTier,
  onRemove,
}: {
  readonly tier: Tier;
  readonly onTier: (tier: Tier) => void;
  readonly onRemove: () => void;
}) => {
  const { editor, page } = words();
  return (
    <li class="grid2">
      <TextField label={editor.hoursBefore} value={tier.hours} onValue={(hours) => onTier({ ...tier, hours })} />
      <TextField label={editor.percent} value={tier.percent} onValue={(percent) => onTier({ ...tier, percent })} />
      <button type="button" class="button light" onClick={onRemove}>
        {page.remove}
      </button>
    </li>
  );
};

const Cancelling = ({ form, booking }: { readonly form: Form; readonly booking: BookingDraft }) => {
  const { editor } = words();
  const { tiers } = booking;
  const fault = faultAt(form, 'booking.cancellation');
  const replace = (place: number, tier: Tier): void =>
    setBooking(form, { tiers: tiers.map((old, index) => (index === place ? tier : old)) });
  return (
    <div class="group" role="group" aria-label={editor.cancelling}>
      <span class="label">{editor.cancelling}</span>
      <ul class="plain stack">
        {tiers.map((tier, place) => (
          <TierRow
            key={place}
            tier={tier}
            onTier={(next) => replace(place, next)}
            onRemove={() => setBooking(form, { tiers: tiers.filter((_, index) => index !== place) })}
          />
        ))}
      </ul>
      {fault && <p class="fault">{fault}</p>}
      <p>
        <button
          type="button"
          class="button light"
          onClick={() => setBooking(form, { tiers: [...tiers, { hours: '24', percent: '100' }] })}
        >
          {editor.addTier}
        </button>
      </p>
    </div>
  );
};

const Rules = ({ form }: { readonly form: Form }) => {
  const { editor } = words();
  const { booking } = form.draft.value;
  const counts: readonly CountedPeople[] = ['EVERYBODY', 'CHILDREN'];
  const gates: readonly AgeGate[] = ['ENFORCE', 'ADVISE'];
  return (
    <>
      <div class="grid2">
        <BookingNumber form={form} part="capacity" at="capacity" label={editor.places} />
        <SelectField
          label={editor.counts}
          value={booking.counts}
          options={counts.map((kind) => [kind, editor.countKinds[kind]] as const)}
          onValue={(next) => setBooking(form, { counts: next })}
        />
        <BookingNumber form={form} part="closesHours" at="closesMinutesBefore" label={editor.closes} />
        <SelectField
          label={editor.gate}
          value={booking.ageGate}
          options={gates.map((kind) => [kind, editor.gates[kind]] as const)}
          onValue={(ageGate) => setBooking(form, { ageGate })}
        />
        <BookingNumber form={form} part="offerHours" at="offerHours" label={editor.offerHours} />
      </div>
      <Check
        label={editor.waiting}
        isOn={booking.waitingList}
        onChange={(waitingList) => setBooking(form, { waitingList })}
      />
      <Cancelling form={form} booking={booking} />
    </>
  );
};

/** Whether one has to book, and how places are booked here. */
export const BookingPart = ({ form }: { readonly form: Form }) => {
  const { editor } = words();
  const { booking, bookingMandatory } = form.draft.value;
  return (
    <section class="sheet stack">
      <h2>{editor.booking}</h2>
      <Check label={editor.mustBook} isOn={bookingMandatory} onChange={(is) => set(form, { bookingMandatory: is })} />
      <Check label={editor.bookHere} isOn={booking.isOn} onChange={(isOn) => setBooking(form, { isOn })} />
      {booking.isOn ? (
        <Rules form={form} />
      ) : (
        <FormText form={form} part="capacity" label={editor.capacity} isOptional />
      )}
    </section>
  );
};
