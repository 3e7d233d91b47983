import {
  parseSuggestQuery,
  placesOf,
  type Suggestion,
  type SuggestionCandidate,
  suggestedCategories,
  suggestionsOf,
} from '../../../../domain/finding/suggestions';
import { aContent, anId, anOrganiser } from '../../../builders/listings';
import { valueOf } from '../../../builders/results';

const candidate = (name: string, organiserName: string, address = 'Piotrkowska 1, Łódź', lon = 19.4) => ({
  listing: {
    id: anId(),
    organiserId: anOrganiser(),
    content: aContent({ name, where: { location: { lat: 51.7, lon }, address } }),
  },
  organiserName,
});

const suggested = (
  text: string,
  candidates: readonly SuggestionCandidate[],
  more: object = {},
): readonly Suggestion[] => {
  const query = valueOf(parseSuggestQuery({ text, ...more }));
  return suggestionsOf(query, candidates, suggestedCategories(query.words));
};

const told = (suggestions: readonly Suggestion[]): string[] => suggestions.map(({ kind, text }) => `${kind} ${text}`);

describe('suggestions', () => {
  it('name categories, places, organisers and listings that begin as is typed', () => {
    const musical = candidate('Music for babies', 'Musical House', 'Museum Lane 3, London');
    expect(told(suggested('mus', [musical]))).toEqual([
      'CATEGORY MUSIC',
      'PLACE Museum Lane',
      'ORGANISER Musical House',
      'LISTING Music for babies',
    ]);
  });

  it('name whose they are', () => {
    const one = candidate('Puppets', 'Puppet House');
    expect(suggested('pup', [one])).toEqual([
      { text: 'Puppet House', kind: 'ORGANISER', organiserId: one.listing.organiserId },
      { text: 'Puppets', kind: 'LISTING', listingId: one.listing.id },
    ]);
  });

  it('leave out what is found by its description alone', () => {
    expect(suggested('with', [candidate('Swimming', 'Otters')])).toEqual([]);
  });

  it('put the place that most share first, and no more than two of a kind', () => {
    const many = ['Łódź', 'Łowicz', 'Łódź', 'Łomża', 'Łomża', 'Łódź'].map((town) =>
      candidate('Swim', 'Otters', `Street 1, ${town}`),
    );
    expect(told(suggested('ło', many))).toEqual(['PLACE Łódź', 'PLACE Łomża']);
  });

  it('put exact hits before those with a typing error', () => {
    const [wrong, right] = [candidate('Pupets', 'A'), candidate('Puppets', 'B')];
    expect(told(suggested('puppets', [wrong, right]))).toEqual(['LISTING Puppets', 'LISTING Pupets']);
  });

  it('put the nearest listing first where it is known from where', () => {
    const [far, near] = [candidate('Swim far', 'A', 'X 1, Y', 21), candidate('Swim near', 'B', 'X 1, Y', 19.5)];
    const location = { lat: 51.7, lon: 19.4 };
    expect(told(suggested('swim', [far, near]))).toEqual(['LISTING Swim far', 'LISTING Swim near']);
    expect(told(suggested('swim', [far, near], { location }))).toEqual(['LISTING Swim near', 'LISTING Swim far']);
  });

  it('are as many as are asked for', () => {
    const many = Array.from({ length: 30 }, (_, index) => candidate(`Swim ${index}`, 'A'));
    expect(suggested('swim', many)).toHaveLength(10);
    expect(suggested('swim', many, { first: 20 })).toHaveLength(20);
    expect(suggested('swim', many, { first: 1 })).toHaveLength(1);
  });

  it('know a category by each word of its name', () => {
    const { words } = valueOf(parseSuggestQuery({ text: 'develop' }));
    expect(suggestedCategories(words)).toEqual(['PERSONAL_DEVELOPMENT']);
    expect(suggestedCategories(valueOf(parseSuggestQuery({ text: ' ' })).words)).toEqual([]);
  });

  it.each([
    ['Piotrkowska 104, Łódź', ['Piotrkowska', 'Łódź']],
    ['ul. Długa 5/7, 90-001 Łódź, Polska', ['ul. Długa', 'Łódź', 'Polska']],
    ['4 Mill Lane; London SW1A 1AA', ['Mill Lane', 'London']],
    ['12-34', []],
    ['', []],
  ])('find the places of %j', (address, places) => {
    expect(placesOf(address)).toEqual(places);
  });

  it.each([
    ['text', { text: 'x'.repeat(501) }],
    ['text', { text: 'half \ud800' }],
    ['text', {}],
    ['location.lat', { text: 'x', location: { lat: 91, lon: 0 } }],
    ['first', { text: 'x', first: 0 }],
    ['first', { text: 'x', first: 21 }],
    ['first', { text: 'x', first: 1.5 }],
  ])('are refused at %s', (path, raw) => {
    const parsed = parseSuggestQuery(raw);
    expect(parsed.ok ? [] : parsed.error.faults.map((fault) => fault.path)).toEqual([path]);
  });
});
