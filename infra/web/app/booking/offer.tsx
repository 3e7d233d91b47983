import { Notice } from '../design/notice';
import { words } from '../words';

interface OfferProps {
  /** Places were kept so often that they are kept no more for a while: booking at once is left. */
  readonly isAtOnce: boolean;
  readonly onBook: () => void;
  readonly isEnough: boolean;
  readonly hasList: boolean;
  readonly isBusy: boolean;
  readonly onKeep: () => void;
  readonly onJoin: () => void;
}

/** Places to keep, or a list to wait on. */
export const Offer = ({ isEnough, isAtOnce, hasList, isBusy, onKeep, onBook, onJoin }: OfferProps) => {
  const { booking } = words();
  if (isEnough && isAtOnce) {
    return (
      <Notice>
        <p>{booking.atOnceText}</p>
        <button type="button" class="button" aria-disabled={isBusy} onClick={onBook}>
          {booking.confirm}
        </button>
      </Notice>
    );
  }
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
