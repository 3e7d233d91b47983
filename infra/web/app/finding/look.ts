import { replaceAddress } from '../router';
import { addressOfLastTime } from './last-place';

/** Who comes with no question at all looks where they looked last time. */
export const lookWhereOneLooked = (): void => {
  const asked = location.search === '' ? addressOfLastTime() : '';
  if (asked !== '') replaceAddress(`/${asked}`);
};
