const formats = new Map<string | undefined, Intl.DateTimeFormat>();

const formatOf = (timeZone: string | undefined): Intl.DateTimeFormat => {
  const options = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;
  return new Intl.DateTimeFormat('sv-SE', { ...options, ...(timeZone !== undefined && { timeZone }) });
};

/** Returns the calendar date of a moment on the clock of a zone, as `YYYY-MM-DD`. */
export const localDate = (moment: Date, timeZone?: string): string => {
  const format = formats.get(timeZone) ?? formatOf(timeZone);
  formats.set(timeZone, format);
  return format.format(moment);
};
