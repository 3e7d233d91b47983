import type { Signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { ask } from '../api/client';
import { quoteBooking } from '../api/generated/user';
import { useLoaded } from '../api/loaded';
import { FailureNotice, Notice } from '../design/notice';
import { words } from '../words';
import type { Listing } from './find-session';
import type { Where } from './kept-hold';
import { type Child, isClosed, type Quote, QuotePart } from './party';
import type { PartyChoice } from './reckoning';
import { isSameTerms } from './terms';

/** Whether a child is not welcome, and its booking would be refused. */
const isRefused = ({ booking }: Listing, { children }: Quote): boolean =>
  booking?.ageGate === 'ENFORCE' && children.some(({ welcome }) => !welcome);

/** Whether places can be asked for. */
export const isOpen = (listing: Listing, quote: Quote | null): quote is Quote =>
  quote !== null && !isRefused(listing, quote) && !isClosed(quote);

interface Asking {
  readonly where: Where;
  readonly party: PartyChoice;
  /** Whether anybody comes who takes a place. */
  readonly isAsked: boolean;
  /** How often places were kept or let go: each time another number of them is left. */
  readonly turns: Signal<number>;
}

/** What a party would pay, and whether it is welcome. */
export const usePartyQuote = ({ where, party, isAsked, turns }: Asking) => {
  const load = async (signal?: AbortSignal) => {
    const turn = turns.peek();
    if (!isAsked) return { quote: null, turn };
    const answer = await ask('user', quoteBooking, { ...where, party }, signal);
    return { quote: answer.quoteBooking, turn };
  };
  const { now, again } = useLoaded(`quote ${where.thingToDoId} ${where.sessionId} ${JSON.stringify(party)}`, load);
  useEffect(() => {
    if (turns.peek() > 0) again();
  }, [turns.value]);
  const shown = isAsked ? (now.value.value?.quote ?? null) : null;
  return {
    now,
    again,
    isAsked,
    quote: shown,
    /** Whether it was asked since places were kept or let go last. */
    isPresent: now.value.value?.turn === turns.value,
    /** Asks anew; returns what it is, where a family knows it already. Else it is shown, and null. */
    look: async (): Promise<Quote | null> => {
      const latest = await load();
      const isKnown = shown && latest.quote && isSameTerms(shown, latest.quote);
      if (isKnown) return latest.quote;
      now.value = { state: 'ready', value: latest };
      return null;
    },
  };
};

export type PartyQuote = ReturnType<typeof usePartyQuote>;

/** Why no places can be asked for, or what to know before, where a child's age is not that of the session. */
const AgeNotice = ({ listing, quote }: { readonly listing: Listing; readonly quote: Quote }) => {
  const { booking } = words();
  if (quote.children.every(({ welcome }) => welcome)) return null;
  return (
    <Notice>
      <p>{isRefused(listing, quote) ? booking.ageRefused : booking.ageAdvised}</p>
    </Notice>
  );
};

interface AskedProps {
  readonly listing: Listing;
  readonly asked: PartyQuote;
  readonly known: readonly Child[];
  readonly zone: string;
  readonly isHeld: boolean;
}

/** What was answered to who comes. */
export const Asked = ({ listing, asked: { now, again, isAsked, quote }, known, zone, isHeld }: AskedProps) => {
  if (!isAsked) return <p>{words().booking.chooseSomebody}</p>;
  return (
    <>
      {now.value.state === 'failed' && <FailureNotice failure={now.value.failure} again={again} />}
      {quote && <QuotePart quote={quote} known={known} zone={zone} isHeld={isHeld} />}
      {quote && <AgeNotice listing={listing} quote={quote} />}
    </>
  );
};
