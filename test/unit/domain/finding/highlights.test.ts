import fc from 'fast-check';
import { highlightsOf } from '../../../../domain/finding/highlights';
import { askedWordsOf } from '../../../../domain/shared/words';

const highlights = (search: string, ...texts: string[]) => highlightsOf(texts, askedWordsOf(search));
const withoutMarks = (html: string): string => html.replaceAll(/<\/?mark>|^…|…$/g, '');
const unescaped = (html: string): string =>
  html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

describe('highlights', () => {
  it('mark what matched in each text that mentions a word', () => {
    expect(highlights('lodz pup', 'Puppets in Łódź', 'A play.', 'Piotrkowska 1, Łódź')).toEqual([
      '<mark>Puppets</mark> in <mark>Łódź</mark>',
      'Piotrkowska 1, <mark>Łódź</mark>',
    ]);
  });

  it.each([
    ['pupet', 'Puppet theatre', '<mark>Puppet</mark> theatre'],
    ['obrien', 'With O’Brien, twice', 'With <mark>O’Brien</mark>, twice'],
    ['afterschool', 'An after school club', 'An <mark>after school</mark> club'],
    ['c++', 'Learn C++, now', 'Learn <mark>C++</mark>, now'],
    ['muenchen', 'In München!', 'In <mark>München</mark>!'],
    ['ピアノ', '東京子どもピアノ教室', '東京子ども<mark>ピアノ</mark>教室'],
    ['泳', '子どもの水泳教室', '子どもの水<mark>泳</mark>教室'],
    ['puppets', 'A play.\n\nWith\tpuppets', 'A play. With <mark>puppets</mark>'],
    ['& crafts', 'Arts & Crafts', 'Arts &amp; <mark>Crafts</mark>'],
  ])('of %s', (search, text, html) => {
    expect(highlights(search, text)).toEqual([html]);
  });

  it('escape everything that is not a mark of theirs', () => {
    const text = `<script>"puppets" & 'co' <mark>`;
    expect(highlights('puppets', text)).toEqual([
      '&lt;script&gt;&quot;<mark>puppets</mark>&quot; &amp; &#39;co&#39; &lt;mark&gt;',
    ]);
  });

  it('quote some words before what matched and after it', () => {
    const text = `${'Before it, so many words. '.repeat(30)}Puppets dance. ${'After it, as many. '.repeat(30)}`;
    const [html = ''] = highlights('puppets', text);
    expect(html).toMatch(/^…[\w ,.]{20,60}<mark>Puppets<\/mark> dance\. After it[\w ,.]{20,160}…$/);
  });

  it('are none without words, or where nothing is mentioned', () => {
    expect(highlights('', 'Puppets')).toEqual([]);
    expect(highlights('chess', 'Puppets')).toEqual([]);
  });

  it('are pieces of the text, escaped, whatever it holds', () => {
    const piece = fc.constantFrom(
      'puppets',
      'Łódź',
      '<b>',
      '&',
      '"',
      '\u{1f600}',
      'a',
      ' ',
      '\n',
      '...',
      '東京',
      '’',
      'x'.repeat(90),
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 60 }).map((all) => all.join('')),
        (text) => {
          for (const html of highlights('pup lodz', text)) {
            expect(text.replace(/\s+/g, ' ')).toContain(unescaped(withoutMarks(html)));
            expect(html).not.toMatch(/[\r\n]/);
            expect(html.length).toBeLessThan(3000);
          }
        },
      ),
    );
  });
});
