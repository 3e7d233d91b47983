/** What of a session can be changed, as its form shows it. */
export interface SessionForm {
  /** On the clock there, `YYYY-MM-DDTHH:mm`. */
  readonly start: string;
  readonly minutes: string;
  readonly capacity: string;
}

interface Changes {
  readonly start?: string;
  readonly durationMinutes?: number;
  readonly capacity?: number;
}

/** Returns what was changed in the form: of several sessions each keeps what was left as it was. */
export const changesOf = (before: SessionForm, after: SessionForm): Changes => {
  const isChanged = (name: keyof SessionForm): boolean => after[name] !== '' && after[name] !== before[name];
  return {
    ...(isChanged('start') && { start: after.start }),
    ...(isChanged('minutes') && { durationMinutes: Number(after.minutes) }),
    ...(isChanged('capacity') && { capacity: Number(after.capacity) }),
  };
};
