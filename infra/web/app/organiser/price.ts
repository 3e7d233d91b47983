import type { PriceInput, PriceKind, ThingToDoInput } from '../api/generated/organiser';

/** How a form asks for a price: by who comes it is said for each, and nothing else is said beside it. */
export type AskedPrice = PriceKind | 'BY_WHO';

export interface PriceDraft {
  readonly priceKind: AskedPrice;
  readonly priceFrom: string;
  readonly priceTo: string;
  readonly child: string;
  readonly adult: string;
  readonly family: string;
}

/** A number as people write it, with a comma too; NaN where it is none, which the form says before it is sent. */
export const number = (text: string): number =>
  text.trim() === '' ? Number.NaN : Number(text.trim().replace(',', '.'));

export const optionalNumber = (text: string): number | undefined => (text.trim() === '' ? undefined : number(text));

type Sent = Pick<ThingToDoInput, 'price' | 'priceKind' | 'prices'>;

const pricesOf = ({ child, adult, family }: PriceDraft): readonly PriceInput[] =>
  (
    [
      ['CHILD', child],
      ['ADULT', adult],
      ['FAMILY', family],
    ] as const
  ).flatMap(([who, text]) => (text.trim() === '' ? [] : [{ for: who, amount: number(text) }]));

/** What a card tells of prices by who comes: the least and the most that one person pays; a family's where there is no other. */
const byWho = (prices: readonly PriceInput[]): Sent => {
  const single = prices.filter(({ for: who }) => who !== 'FAMILY');
  const amounts = (single.length > 0 ? single : prices).map(({ amount }) => amount);
  const [from, to] = [Math.min(...amounts), Math.max(...amounts)];
  return { price: { from, to }, priceKind: from === to ? 'FIXED' : 'FROM', prices };
};

/** Returns a price as the API takes it: for everybody, or by who comes, and never both. */
export const priceOf = (draft: PriceDraft): Sent => {
  const { priceKind, priceFrom, priceTo } = draft;
  if (priceKind === 'BY_WHO') return byWho(pricesOf(draft));
  if (priceKind === 'FREE' || priceKind === 'UNKNOWN') return { price: { from: 0, to: 0 }, priceKind };
  const from = number(priceFrom);
  return { price: { from, to: priceKind === 'FIXED' ? from : (optionalNumber(priceTo) ?? from) }, priceKind };
};

/** Returns how the form asks for a price that is stored: what a child, an adult or a family pays is what booking charges. */
export const askedPrice = (kind: PriceKind, prices: readonly { readonly amount: number }[]): AskedPrice =>
  prices.some(({ amount }) => amount > 0) ? 'BY_WHO' : kind;
