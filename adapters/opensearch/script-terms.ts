import { mask } from './script-functions';
import { shapeBits } from './session-runs';

/** Says what a script asks of what sessions may have of their own: nothing, something, or places among it. */
export type AskedTerms = 'NOTHING' | 'TERMS' | 'PLACES';

/** Where sessions differ, whether each kind has what is asked: 0 is not known yet, 1 is yes, 2 is no. */
const readVariants = `
    def variants = doc['variants'];
    int count = variants.size();
    int[] known = count == 0 ? null : new int[count];
`;
const skipVariant = `
      int variant = 0;
      if (count > 0) {
        variant = (int) ((packed >> ${shapeBits.length}) & ${mask(shapeBits.variant)});
        if (known[variant] == 0) {
          boolean countsChildren = params.terms.available != null && doc['counts'].value.equals('CHILDREN');
          known[variant] = hasTerms(params.terms, variants.get(variant), countsChildren) ? 1 : 2;
        }
        if (known[variant] == 2) { continue; }
      }
`;

/** The latest start of a session whose booking has closed: `lastClosedStart` of the domain. */
const readClosed = `
  def closing = doc['bookingClosesMs'];
  long closed = closing.size() == 0 ? Long.MIN_VALUE : after + closing.value;`;

/** Of a run whose sessions start from `start` on, a `step` from each other, passes over those whose booking has closed. */
const skipClosed = `
      if (start + skipped * step <= closed) { skipped = (closed - start) / step + 1L; }`;

/** Holds the parts of a script, in Painless, that ask of terms and places. */
export interface TermParts {
  readonly readVariants: string;
  readonly skipVariant: string;
  readonly readClosed: string;
  readonly skipClosed: string;
  /** Stands behind another condition. */
  readonly orClosed: (start: string) => string;
  readonly andOpen: (start: string) => string;
}

/** Returns these parts; none where nothing of the kind is asked. */
export const termParts = (asked: AskedTerms): TermParts => {
  const ofTerms = (part: string): string => (asked === 'NOTHING' ? '' : part);
  const ofPlaces = (part: string): string => (asked === 'PLACES' ? part : '');
  return {
    readVariants: ofTerms(readVariants),
    skipVariant: ofTerms(skipVariant),
    readClosed: ofPlaces(readClosed),
    skipClosed: ofPlaces(skipClosed),
    orClosed: (start) => ofPlaces(` || ${start} <= closed`),
    andOpen: (start) => ofPlaces(` && ${start} > closed`),
  };
};
