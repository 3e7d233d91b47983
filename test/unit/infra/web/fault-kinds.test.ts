import { type FaultKind, faultKind } from '../../../../infra/web/app/api/fault-kinds';
import { en } from '../../../../infra/web/app/words/en/all';
import { pl } from '../../../../infra/web/app/words/pl/all';

/** Sentences of the API, as its rules write them. */
const told: readonly (readonly [sentence: string, kind: FaultKind, limit: string])[] = [
  ['is missing', 'missing', ''],
  ['is empty', 'missing', ''],
  ['is empty: nobody comes', 'nobody', ''],
  ['needs at least one', 'missing', ''],
  ['needs at least one letter or digit', 'text', ''],
  ['holds a character that turns the direction of the text (U+202E) at character 12', 'characters', '12'],
  ['holds half a character at character 1', 'characters', '1'],
  ['holds more than 30 marks in a row at character 31', 'characters', '31'],
  ['is longer than 200 characters', 'tooLong', '200'],
  ['is not between 0 and 10', 'between', '0–10'],
  ['are more than 20', 'tooMany', '20'],
  ['is over 120', 'tooHigh', '120'],
  ['is below 1', 'tooLow', '1'],
  ['is negative', 'tooLow', ''],
  ['is more than 180', 'tooHigh', '180'],
  ['is less than -180', 'tooLow', '-180'],
  ['is lower than from', 'turned', ''],
  ['is before from', 'turned', ''],
  ['ends before its start', 'turned', ''],
  ['ends when it starts: an event needs a length', 'turned', ''],
  ['is in the future: the child is not born yet', 'past', ''],
  ['is more than 25 years ago: grown-ups are counted in adults', 'longAgo', ''],
  ['is more than 10 years after from', 'tooFar', ''],
  ['has more decimals than its currency', 'decimals', ''],
  ['is not a whole number', 'whole', ''],
  ['is not a number', 'number', ''],
  ['is not an e-mail address', 'email', ''],
  ['is not a phone number', 'phone', ''],
  ['is not an http or https address', 'url', ''],
  ['is not a language by BCP 47, such as pl or en-GB', 'language', ''],
  ['is not an ISO 4217 currency', 'currency', ''],
  ['is not a time zone such as Europe/Warsaw', 'zone', ''],
  ['is not a date, such as 2026-11-24', 'day', ''],
  ['is not a time of day', 'time', ''],
  ['names one twice', 'twice', ''],
  ['has no session on any day of dateTime', 'noSession', ''],
  ['are on no day of dateTime: no session could ever take place', 'noSession', ''],
  ['is no region whose public holidays we know', 'holidays', ''],
  ['is FIXED, and the price is a range', 'price', ''],
  ['has not been uploaded: post the form of imageUpload first', 'picture', ''],
  ['is not one of ADULT, CHILD', 'choice', ''],
  ['is what another listing of yours goes by', 'taken', ''],
  ['is something that nobody has thought of', 'unknown', ''],
];

it.each(told)('knows the kind of “%s”', (sentence, kind, limit) => {
  expect(faultKind(sentence)).toEqual([kind, limit]);
});

it('has words of its own for each kind, in both languages', () => {
  for (const [sentence] of told) {
    const [kind, limit] = faultKind(sentence);
    for (const { faults } of [en, pl]) {
      expect(faults[kind](limit)).toMatch(/\.$/);
      expect(faults[kind](limit)).toContain(limit);
    }
  }
});
