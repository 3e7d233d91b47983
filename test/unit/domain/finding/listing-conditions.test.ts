import type { ListingContent } from '../../../../domain/listing/content';
import { sessionIdAt } from '../../../../domain/schedule/session-id';
import { bookingOf, firstSaturday, isFound, ofSession, saturdays, startsOf } from '../../../builders/search-candidates';

const target = (from: number, to: number): ListingContent['target'] => ({ age: { from, to }, type: ['CHILD'] });

describe('places', () => {
  const content = { ...saturdays, bookingMandatory: true, booking: bookingOf(6), target: target(0, 18) };
  const people = (children: number, adults = 0) => ({
    available: true,
    party: { children: Array.from({ length: children }, () => ({ age: 5 })), adults },
  });

  it('are left for the whole party in one session', () => {
    const placesLeft = { [sessionIdAt(firstSaturday)]: 1 };
    expect(startsOf({ content, placesLeft }, people(1))).toHaveLength(4);
    expect(startsOf({ content, placesLeft }, people(1, 1))).toHaveLength(3);
    expect(startsOf({ content, placesLeft }, people(3, 3))).toHaveLength(3);
    expect(startsOf({ content, placesLeft }, people(4, 3))).toHaveLength(0);
    expect(startsOf({ content, placesLeft }, { available: true })).toHaveLength(4);
    expect(startsOf({ content, placesLeft: { [sessionIdAt(firstSaturday)]: 0 } }, { available: true })).toHaveLength(3);
  });

  it('are of the session, where its capacity is its own', () => {
    const changes = [ofSession(firstSaturday, { capacity: 20 })];
    expect(startsOf({ content, changes }, people(5, 5))).toEqual(['2026-11-28T09:00:00.000Z']);
  });

  it('are not needed where nobody has to book, and not known where nobody books here', () => {
    expect(isFound({ content: { ...content, bookingMandatory: false } }, people(9))).toBe(true);
    const { booking: _, ...elsewhere } = content;
    expect(isFound({ content: elsewhere }, people(1))).toBe(false);
    expect(isFound({ content: elsewhere }, { party: people(1).party })).toBe(true);
  });
});

describe('what a listing says of itself', () => {
  it.each<[string, Partial<ListingContent>, object, boolean]>([
    ['a yes', { accessibility: [{ kind: 'STEP_FREE', supported: true }] }, { accessibility: ['STEP_FREE'] }, true],
    ['a no', { accessibility: [{ kind: 'STEP_FREE', supported: false }] }, { accessibility: ['STEP_FREE'] }, false],
    ['nothing', {}, { accessibility: ['STEP_FREE'] }, false],
    [
      'half of it',
      { accessibility: [{ kind: 'STEP_FREE', supported: true }] },
      { accessibility: ['STEP_FREE', 'PARKING'] },
      false,
    ],
    ['a language of the range', { languages: ['en-GB'] }, { language: ['en'] }, true],
    ['a wider language', { languages: ['en'] }, { language: ['en-GB'] }, false],
    ['a language that begins alike', { languages: ['fil'] }, { language: ['fi'] }, false],
    ['one of its languages', { languages: ['pl', 'uk'] }, { language: ['de', 'UK'] }, true],
    ['no language', {}, { language: ['pl'] }, false],
    ['a tag in other letters', { tags: ['Żłobek'] }, { tag: ['zlobek', 'x'] }, true],
    ['no such tag', { tags: ['Żłobek'] }, { tag: ['zlob'] }, false],
    ['its setting', { setting: 'INDOOR' }, { setting: ['INDOOR'] }, true],
    ['no setting', {}, { setting: ['INDOOR', 'OUTDOOR'] }, false],
    ['that it is online', { attendance: 'ONLINE' }, { attendance: ['ONLINE'] }, true],
    ['that it is online only', { attendance: 'ONLINE' }, { attendance: ['IN_PERSON'] }, false],
    ['nothing but an address', {}, { attendance: ['IN_PERSON'] }, true],
    ['another organiser', {}, { organiser: ['somebody-else'] }, false],
    ['an organiser that is none', {}, { organiser: ['###'] }, false],
  ])('counts as it is: %s', (_, content, filter, found) => {
    expect(isFound({ content }, filter)).toBe(found);
  });
});
