import { Notice } from '../design/notice';
import { words } from '../words';

interface OfferProps {
  readonly isEnough: boolean;
  readonly hasList: boolean;
  readonly isBusy: boolean;
  readonly onKeep: () => void;
  readonly onJoin: () => void;
}

/** Places to keep, or a list to wait on. */
export const Offer = ({ isEnough, hasList, isBusy, onKeep, onJoin }: OfferProps) => {
  const { booking } = words();
  if (isEnough) {
    return (
      <div class="stack">
        <p>
          <button type="button" class="button" aria-disabled={isBusy} onClick={onKeep}>
            {booking.hold}
          </button>
        </p>
        <p class="soft">{booking.holdText}</p>
      </div>
    );
  }
  return (
    <Notice>
      <p>{booking.isFull}</p>
      {hasList && (
        <>
          <p>{booking.waitText}</p>
          <button type="button" class="button light" aria-disabled={isBusy} onClick={onJoin}>
            {booking.wait}
          </button>
        </>
      )}
    </Notice>
  );
};
