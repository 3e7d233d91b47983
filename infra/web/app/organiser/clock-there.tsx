import { isReadersClock, zoneName } from '../format';
import { words } from '../words';

interface ClockProps {
  readonly timeZone: string;
  /** A moment that is shown by that clock. */
  readonly moment: string | undefined;
}

/** Says by which clock times are told, where it is another than the reader's. */
export const ClockThere = ({ timeZone, moment }: ClockProps) =>
  moment === undefined || isReadersClock(timeZone, moment) ? null : (
    <p class="small soft">{words().listing.timesThere(zoneName(timeZone, moment))}</p>
  );
