/** Returns the day so many days from now, `YYYY-MM-DD`. */
export const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** Returns the birth date of somebody who is seven, and will be for half a year. */
export const bornSevenYearsAgo = (): string => inDays(-2_700);
