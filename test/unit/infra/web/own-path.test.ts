import * as fc from 'fast-check';
import { ownPath, signInPath } from '../../../../infra/web/app/own-path';

const origin = 'https://page.example';

describe('where somebody comes back to after signing in', () => {
  it.each(['/', '/things/a%20b?kids=6y&near=54.3,18.6,Gda%C5%84sk#times', '/bookings/1'])(
    'is %s of the page',
    (path) => {
      expect(ownPath(path, origin)).toBe(path);
    },
  );

  it.each([
    null,
    '',
    'things',
    'https://evil.example/',
    'javascript:alert(1)',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    '\t//evil.example',
    '/.//evil.example',
    '/a/..//evil.example',
    '/%2e//evil.example',
    '/things\\..\\..\\evil',
    ' /things',
  ])('is never %j', (path) => {
    expect(ownPath(path, origin)).toBeNull();
  });

  it('is always on the page, whatever a link says', () => {
    const part = fc.constantFrom(
      '/',
      '\\',
      '.',
      '..',
      '\t',
      '\n',
      '@',
      ':',
      '?',
      '#',
      '%2f',
      '%09',
      'evil.example',
      'a',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
        const path = ownPath(`/${parts.join('')}`, origin);
        expect(new URL(path ?? '/', origin).origin).toBe(origin);
        expect(path ?? '/').not.toMatch(/^\/[/\\]/);
      }),
    );
  });

  it('is where they were, with all that they asked there', () => {
    const asked = '/things/1?kids=78m,78m&near=54.3,18.6,Gda%C5%84sk&map=1';
    const link = new URL(signInPath('user', new URL(asked, origin)), origin);
    expect(ownPath(link.searchParams.get('then'), origin)).toBe(asked);
    expect(signInPath('user', link)).toBe(signInPath('user', new URL(asked, origin)));
  });
});
