import type { BookingStore, Written } from '../../application/booking/ports/booking-store';

/** Numbers from 0 to 1 that look random and are the same for the same seed (mulberry32). */
export const seeded = (seed: number) => {
  let state = seed;
  return (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

/**
 * The store behind a crowd: it answers that others were writing to half of the writes before they are done, and to a tenth of
 * those that are done afterwards, so that their answers are lost.
 */
export const contended = <Store extends BookingStore>(store: Store, seed: number): Store => {
  const random = seeded(seed);
  const busy: Written = { outcome: 'CONTENDED' };
  const write =
    <Args extends readonly unknown[]>(once: (...args: Args) => Promise<Written>) =>
    async (...args: Args): Promise<Written> => {
      if (random() < 0.5) return busy;
      const written = await once(...args);
      return random() < 0.1 ? busy : written;
    };
  return {
    ...store,
    book: write<Parameters<BookingStore['book']>>((...args) => store.book(...args)),
    hold: write<Parameters<BookingStore['hold']>>((...args) => store.hold(...args)),
    confirm: write<Parameters<BookingStore['confirm']>>((...args) => store.confirm(...args)),
    release: write<Parameters<BookingStore['release']>>((...args) => store.release(...args)),
    giveBack: write<Parameters<BookingStore['giveBack']>>((...args) => store.giveBack(...args)),
    join: write<Parameters<BookingStore['join']>>((...args) => store.join(...args)),
    commit: write<Parameters<BookingStore['commit']>>((...args) => store.commit(...args)),
  };
};
