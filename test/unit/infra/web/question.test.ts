import * as fc from 'fast-check';
import { dayAfter, daysOf, weekday } from '../../../../infra/web/app/finding/days';
import { emptyQuestion, isDay, questionText, readQuestion } from '../../../../infra/web/app/finding/question';

const read = (text: string) => readQuestion(new URLSearchParams(text));

describe('a question in an address', () => {
  const age = fc.oneof(
    fc.record({ years: fc.integer({ min: 0, max: 25 }) }),
    fc.record({ months: fc.integer({ min: 0, max: 300 }) }),
  );
  const asked = fc.record({
    words: fc.string({ maxLength: 200 }),
    place: fc.option(
      fc.record({
        name: fc.string({ maxLength: 40 }).map((name) => name.replaceAll(/[\r\n\u2028\u2029]/g, '')),
        lat: fc.integer({ min: -90, max: 90 }),
        lon: fc.integer({ min: -180, max: 180 }),
      }),
    ),
    children: fc.array(age, { maxLength: 10 }),
    adults: fc.integer({ min: 0, max: 10 }),
    isFree: fc.boolean(),
    maxPrice: fc.option(fc.integer({ min: 0, max: 999_999 })),
    categories: fc.uniqueArray(fc.constantFrom('MUSIC', 'SPORT', 'CAFE')),
    hours: fc.option(fc.constantFrom([6, 12] as const, [0, 24] as const)),
    when: fc.option(fc.constantFrom<'today' | 'weekend'>('today', 'weekend')),
  });

  it('comes back as it was asked', () => {
    fc.assert(
      fc.property(asked, (parts) => {
        const question = { ...emptyQuestion, ...parts };
        expect(read(questionText(question))).toEqual({ question, isDropped: false });
      }),
    );
  });

  it('is understood as far as it can be, whatever stands there', () => {
    const names = [
      'q',
      'near',
      'km',
      'kids',
      'adults',
      'when',
      'from',
      'to',
      'hours',
      'free',
      'max',
      'cat',
      'acc',
      'sort',
    ];
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names), fc.string()), (parts) => {
        const { question } = read(new URLSearchParams(parts).toString());
        expect(readQuestion(new URLSearchParams(questionText(question))).isDropped).toBe(false);
      }),
    );
  });

  it.each([
    'kids=4y,xx',
    'kids=26y',
    'from=2026-02-30',
    'from=2026-03-02&to=2026-03-01',
    'hours=14-10',
    'near=91,0',
    'km=0',
    'cat=%00',
    'when=never',
  ])('says of %s that part of it was left out', (text) => {
    expect(read(text).isDropped).toBe(true);
  });
});

describe('days', () => {
  const at = (day: string) => new Date(`${day}T12:00:00`);
  it('know the weekend from every day of the week', () => {
    const weekend = (day: string) => daysOf({ ...emptyQuestion, when: 'weekend' }, at(day));
    expect(weekend('2026-11-26')).toEqual(['2026-11-28', '2026-11-29']);
    expect(weekend('2026-11-28')).toEqual(['2026-11-28', '2026-11-29']);
    expect(weekend('2026-11-29')).toEqual(['2026-11-29', '2026-11-29']);
    expect(weekend('2026-11-30')).toEqual(['2026-12-05', '2026-12-06']);
  });

  it('go on over months and changes of the clock', () => {
    expect(dayAfter('2026-03-28', 2)).toBe('2026-03-30');
    expect(dayAfter('2026-12-31', 1)).toBe('2027-01-01');
    expect(weekday('2026-11-29')).toBe(7);
    expect([isDay('2028-02-29'), isDay('2026-02-29'), isDay('soon')]).toEqual([true, false, false]);
  });
});

it('never says of a shared link that it is near whoever opens it', () => {
  const placeOf = (near: string) => readQuestion(new URLSearchParams({ near })).question.place;
  expect(placeOf('51.774,19.4617,Near me')).toEqual({ lat: 51.774, lon: 19.4617, name: '51.77, 19.46' });
  expect(placeOf('51.774,19.4617,W pobliżu')?.name).toBe('51.77, 19.46');
  expect(placeOf('51.774,19.4617,51.77, 19.46')?.name).toBe('51.77, 19.46');
});
