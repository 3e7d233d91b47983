/** Kinds of faults at fields for which the page has words of its own. The API tells them in English sentences without a subject. */
const kinds = [
  ['nobody', /nobody comes|only children take places/],
  ['missing', /^(?:is (?:missing|empty|needed)|needs (?:at least one$|at least one (?:reason|occurrence)))/],
  ['characters', /^holds .* at character (\d+)$/],
  ['text', /^needs at least one letter or digit/],
  ['tooLong', /^is longer than (\d+) characters/],
  ['between', /^(?:is|are) not between (\d+ and \d+)/],
  ['tooFar', /years after from$|^is longer than a year|more than a year from/],
  ['longAgo', /years ago/],
  ['tooMany', /^(?:are|has|have) more than (\d+)/],
  ['holidays', /holidays/],
  ['price', /price|^is (?:FREE|FIXED|UNKNOWN)|not that of booking/],
  ['months', /not all within age/],
  ['turned', /^is (?:lower than|before) |^ends (?:before|when)|offset where from has none/],
  ['past', /in the future|is not in the past/],
  ['over', /^is over already/],
  ['tooLow', /^is (?:below|less than) (-?\d+)|^is (?:negative|south of)|^is not at least|too few digits/],
  ['tooHigh', /^is (?:over|more than) (\d+)|^is (?:too high|too large|north of)/],
  ['noSession', /no session|on no day of/],
  ['twice', /twice|names one twice/],
  ['decimals', /decimals/],
  ['whole', /whole/],
  ['number', /not a number/],
  ['email', /e-mail address/],
  ['phone', /phone number/],
  ['url', /URL|https? address|needs a host|slashes in its path/],
  ['language', /BCP 47/],
  ['currency', /ISO 4217/],
  ['zone', /time zone/],
  ['time', /time of day/],
  ['day', /not a (?:local )?date/],
  ['picture', /image|upload|larger than/],
  ['taken', /another listing of yours/],
  ['rule', /BY[A-Z]+|FREQ|COUNT|no rule has/],
  ['choice', /^is not one of|neither true nor false/],
] as const satisfies readonly (readonly [kind: string, sentence: RegExp])[];

export type FaultKind = (typeof kinds)[number][0] | 'unknown';

/** Returns of which kind a fault is, with the limit that its sentence names; without one, an empty text. */
export const faultKind = (sentence: string): readonly [kind: FaultKind, limit: string] => {
  for (const [kind, pattern] of kinds) {
    const found = pattern.exec(sentence);
    if (found) return [kind, (found[1] ?? '').replace(' and ', '–')];
  }
  return ['unknown', ''];
};
