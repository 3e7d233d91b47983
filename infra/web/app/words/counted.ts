type Forms = { readonly other: string } & { readonly [Form in Exclude<Intl.LDMLPluralRule, 'other'>]?: string };

interface Formats {
  readonly rules: Intl.PluralRules;
  readonly numbers: Intl.NumberFormat;
}

const known = new Map<string, Formats>();

/** Makes what counts in a language when somebody first counts in it: it is dear, and most visits speak one language. */
const formatsOf = (language: string): Formats => {
  const formats = known.get(language) ?? {
    rules: new Intl.PluralRules(language),
    numbers: new Intl.NumberFormat(language),
  };
  known.set(language, formats);
  return formats;
};

/** Returns what says a number with its noun, as a language's plural rules want it; `#` is the number. */
export const counted =
  (language: string) =>
  (count: number, forms: Forms): string => {
    const { rules, numbers } = formatsOf(language);
    return (forms[rules.select(count)] ?? forms.other).replace('#', numbers.format(count));
  };
