import { ask } from '../api/client';
import { type MyBookingQuery, myChildren } from '../api/generated/user';
import { useLoaded } from '../api/loaded';
import { Notice } from '../design/notice';
import { monthsBetween } from '../family/ages';
import { today } from '../finding/days';
import type { Age } from '../finding/question';
import { Contacts } from '../listing/contacts';
import { WriteToUs } from '../listing/write-to-us';
import { Link } from '../router';
import { words } from '../words';
import { similarAddress, type Why, whyGone } from './gone';
import { moneyWords } from './money';
import { tongue } from './tongue';

type Booked = NonNullable<MyBookingQuery['myBookingById']>;

interface GoneProps {
  readonly booked: Booked;
}

/** What becomes of the places and the money where the organiser's change has not come through yet. */
const stillInWords = ({ status, total, paidAhead }: Booked): string => {
  const { booking } = words();
  if (status === 'WAITING' || status === 'OFFERED') return booking.listCloses;
  if (status !== 'BOOKED') return '';
  return total ? moneyWords(paidAhead, tongue()).withIt : booking.cancelledWithIt;
};

/** The ages of those who were to come. */
const useAges = ({ party }: Booked): readonly Age[] => {
  const { now } = useLoaded('children', async (signal) => (await ask('user', myChildren, {}, signal)).myChildren ?? []);
  const day = today(new Date());
  const coming = new Set(party.children.map(({ childId }) => childId));
  const known = (now.value.value ?? []).filter(({ id }) => coming.has(id));
  return known.map(({ birthDate }) => ({ months: monthsBetween(birthDate, day) }));
};

/** Whom to ask: the organiser, or those who run this where no organiser can be reached any more. */
const WhomToAsk = ({ booked: { id, thingToDo } }: GoneProps) => {
  const { booking } = words();
  const { contact, organiser } = thingToDo ?? {};
  if (!contact || ![contact.email, contact.phone, contact.www].some(Boolean))
    return <WriteToUs title={booking.askUs} label={booking.askUsText} subject={booking.askUsSubject(id)} />;
  return (
    <div class="stack">
      <p>{booking.askOrganiser(organiser?.name ?? '')}</p>
      <dl class="facts">
        <Contacts contact={contact} />
      </dl>
    </div>
  );
};

const Explained = ({ booked, why }: GoneProps & { readonly why: Why }) => {
  const { booking } = words();
  const ages = useAges(booked);
  const still = why === 'over' && booked.session ? '' : stillInWords(booked);
  return (
    <>
      <Notice>
        <p>
          {booking.why[why]} {still}
        </p>
      </Notice>
      <p class="row">
        <Link class="button light" to={similarAddress(booked, ages)}>
          {booking.findSimilar}
        </Link>
        {booked.thingToDo && (
          <Link class="button bare" to={`/things/${encodeURIComponent(booked.thingToDo.id)}`}>
            {booking.otherTimes}
          </Link>
        )}
      </p>
      <WhomToAsk booked={booked} />
    </>
  );
};

/** Why what was booked is not there any more, what becomes of it, whom to ask and where else to go. */
export const GonePart = ({ booked }: GoneProps) => {
  const why = whyGone(booked, Date.now());
  return why && <Explained booked={booked} why={why} />;
};
