import type { WakeUp, WakeUps } from '../../../application/booking/ports/wake-ups';

export const makeInMemoryWakeUps = (): WakeUps => {
  const minutes = new Map<number, Map<string, WakeUp>>();
  let last: number | undefined;
  return {
    put: async (minute, wakeUp) => {
      const known = minutes.get(minute) ?? new Map<string, WakeUp>();
      minutes.set(minute, known.set(JSON.stringify(wakeUp), wakeUp));
    },
    due: async (minute) => [...(minutes.get(minute)?.values() ?? [])],
    doneUntil: async () => last,
    done: async (minute) => {
      last = minute;
    },
  };
};
