import { reasonsInWords } from '../../../../infra/web/app/moderator/reasons';
import { moderator as english } from '../../../../infra/web/app/words/en/moderator';
import { moderator as polish } from '../../../../infra/web/app/words/pl/moderator';

describe('why a listing goes back', () => {
  const both = [Object.values(english.reasons), Object.values(polish.reasons)];

  it.each(both)('is read in one’s own language, whoever wrote it: %s', (...given) => {
    expect(reasonsInWords(given, english.reasons)).toEqual(Object.values(english.reasons));
    expect(reasonsInWords(given, polish.reasons)).toEqual(Object.values(polish.reasons));
  });

  it('stays as it is in own words', () => {
    expect(reasonsInWords(['Który basen?'], english.reasons)).toEqual(['Który basen?']);
  });
});
