/** ISO 4217 codes that prices may be in. */
const currencies: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

export const isCurrency = (code: string): boolean => currencies.has(code);

const known = new Map<string, number>();

/** Returns how many decimals the currency has: 2 for PLN, 0 for JPY, as Unicode's CLDR says. */
export const decimalsOf = (currency: string): number => {
  const cached = known.get(currency);
  if (cached !== undefined) return cached;
  const digits =
    new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
  known.set(currency, digits);
  return digits;
};

/** Returns minor units (grosze, cents), or undefined when the amount has more decimals than the currency. */
export const toMinorUnits = (amount: number, currency: string): number | undefined => {
  const scale = 10 ** decimalsOf(currency);
  const minor = Math.round(amount * scale);
  return minor / scale === amount ? minor : undefined;
};

/** Returns the amount in whole units: 1999 PLN minor units are 19.99. */
export const toAmount = (minor: number, currency: string): number => minor / 10 ** decimalsOf(currency);
