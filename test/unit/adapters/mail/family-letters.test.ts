import { render } from '../../../../adapters/mail/render';
import { languages } from '../../../../domain/people/profile';
import { hour } from '../../../../domain/shared/time';
import { aFamilyMail, aSessionTold, familyTemplates } from '../../../builders/family-mails';

const every = familyTemplates.flatMap((template) => languages.map((language) => [template, language] as const));
const hostile = '<b>"Puppets" & co\u2019s {{listingName}}</b> Łódź \u{1f3aa}';
const escaped = '&lt;b&gt;&quot;Puppets&quot; &amp; co\u2019s {{listingName}}&lt;/b&gt; Łódź \u{1f3aa}';
/** Intl parts numbers by spaces that do not break. */
const plain = (text: string) => text.replace(/[\u00a0\u202f\u2009]/g, ' ');
const textOf = (...mail: Parameters<typeof aFamilyMail>) => plain(render(aFamilyMail(...mail)).text);

describe('mails to families', () => {
  it.each(every)('%s in %s is whole, as text and as HTML', (template, language) => {
    const { subject, text, html } = render(aFamilyMail(template, language, { listingName: hostile, address: hostile }));
    for (const said of [subject, text, html]) expect(said).not.toMatch(/undefined|null|NaN|Invalid|\[object/);
    expect(subject).toContain(hostile);
    expect(text.split(hostile).length).toBeGreaterThanOrEqual(3);
    expect(html.split(escaped).length).toBe(text.split(hostile).length);
    expect(html).not.toContain('<b>"Puppets"');
    expect(html).toContain(`<html lang="${language}">`);
    expect(text).toMatch(/\n\nThings To Do\n$/);
  });

  it.each(familyTemplates)(
    '%s has nothing that one language has and the other lacks, and nothing untranslated',
    (name) => {
      const [polish, english] = languages.map((language) => render(aFamilyMail(name, language)));
      const paragraphs = (text = '') => text.split('\n');
      expect(paragraphs(polish?.text)).toHaveLength(paragraphs(english?.text).length);
      const same = paragraphs(polish?.text).filter((line) => line !== '' && paragraphs(english?.text).includes(line));
      expect(same).toEqual(['Things To Do']);
      expect(polish?.subject).not.toBe(english?.subject);
    },
  );

  it.each(every)('%s in %s leads to the booking, where there is a web app', (template, language) => {
    if (template === 'booking-cancelled') return;
    const { text, html } = render(aFamilyMail(template, language));
    expect(text).toMatch(/: https:\/\/app\.example\.org\/bookings\/a-booking\?a=1&b=2$/m);
    expect(html).toContain('<a href="https://app.example.org/bookings/a-booking?a&#x3D;1&amp;b&#x3D;2">');
    const nowhere = render(aFamilyMail(template, language, { bookingAddress: null }));
    expect(nowhere.text + nowhere.html).not.toMatch(/http|href/);
  });

  it('tells the session on its own clock', () => {
    expect(textOf('booking-made', 'en')).toMatch(/^When: Tuesday,? 1 December 2026(,| at) 17:00\s*[–-]\s*18:00$/m);
    expect(textOf('booking-made', 'pl')).toMatch(/^Kiedy: wtorek, 1 grudnia 2026(,| o)? 17:00\s*[–-]\s*18:00$/m);
  });

  it('tells it on the family’s too, where that shows something else', () => {
    const abroad = textOf('booking-made', 'en', { familyTimeZone: 'America/New_York' });
    expect(abroad).toMatch(/^When: .*17:00.*18:00 \(Europe\/Warsaw\)$/m);
    expect(abroad).toMatch(/^On your clock: .*11:00.*12:00 \(America\/New_York\)$/m);
    expect(textOf('booking-made', 'pl', { familyTimeZone: 'Asia/Tokyo' })).toMatch(
      /^Na Twoim zegarze: .* 2 grudnia .*01:00/m,
    );
    for (const familyTimeZone of ['Europe/Berlin', 'Europe/Warsaw', null])
      expect(textOf('booking-made', 'en', { familyTimeZone })).not.toContain('On your clock');
  });

  it('tells the hour that a change of the clock leaves out or gives', () => {
    const night = Date.parse('2027-03-28T00:30:00Z');
    expect(textOf('offer-over', 'en', { start: night, end: night + hour })).toMatch(/01:30\s*[–-]\s*03:30/);
  });

  it.each([
    [1, '1 dziecko'],
    [2, '2 dzieci'],
    [5, '5 dzieci'],
    [10, '10 dzieci'],
  ])('counts %i children in Polish', (children, said) => {
    expect(textOf('places-offered', 'pl', { party: { children, adults: 0 } })).toContain(`Kto przyjdzie: ${said}\n`);
  });

  it.each([
    [1, '1 osoba dorosła', '1 adult'],
    [2, '2 osoby dorosłe', '2 adults'],
    [4, '4 osoby dorosłe', '4 adults'],
    [5, '5 osób dorosłych', '5 adults'],
    [10, '10 osób dorosłych', '10 adults'],
  ])('counts %i adults', (adults, polish, english) => {
    const party = { children: 1, adults };
    expect(textOf('places-offered', 'pl', { party })).toContain(`Kto przyjdzie: 1 dziecko, ${polish}\n`);
    expect(textOf('places-offered', 'en', { party })).toContain(`Who comes: 1 child, ${english}\n`);
  });

  it('says what was paid and what comes back until when, the most first', () => {
    expect(textOf('booking-made', 'pl')).toContain('Zapłacono: 120,50 zł\n');
    const english = textOf('booking-made', 'en');
    expect(english).toContain('Paid: zł 120.50\n');
    expect(english).toMatch(/until Sunday,? 29 November .*17:00: 100%\nuntil Monday,? 30 November .*17:00: 50%/);
    expect(english).toContain('After that, nothing comes back.');
    expect(textOf('booking-made', 'pl')).toContain('Później nie zwracamy już nic.');
    expect(textOf('booking-made', 'en', { cancellation: [{ hoursBefore: 0, permyriad: 5000 }] })).not.toContain(
      'After that',
    );
    expect(textOf('booking-made', 'en', { cancellation: [] })).not.toContain('After that');
    expect(textOf('booking-made', 'en', { total: 0 })).toContain('Paid: free\n');
    expect(textOf('booking-made', 'en', { total: null })).not.toContain('Paid');
    expect(textOf('booking-made', 'en', { cancellation: [] })).toContain('you get everything back');
    expect(textOf('booking-made', 'en', { currency: 'JPY', total: 1200 })).toContain('Paid: ¥1,200\n');
  });

  it.each(['en', 'pl'] as const)('says in %s that money comes back only where it was taken ahead', (language) => {
    const back = /get back|everything back|comes back|Zwrot|zwracamy|Zwrócimy|Zapłacono|Paid/;
    const atTheDoor = { paidAhead: false };
    for (const template of ['booking-made', 'booking-reduced', 'booking-cancelled', 'session-changed'] as const) {
      expect(textOf(template, language)).toMatch(back);
      expect(textOf(template, language, atTheDoor)).not.toMatch(back);
    }
    const always = { cancellation: [], paidAhead: false };
    expect(textOf('booking-made', language, always)).not.toMatch(back);
  });

  it('says who pays at the door what that is, and what is let off', () => {
    const made = textOf('booking-made', 'en', { paidAhead: false });
    expect(made).toContain('To pay at the door: zł 120.50\n');
    expect(made).toMatch(/let off so much of the price:[^]*: 100%\n[^]*After that, you owe all of it\./);
    expect(textOf('booking-cancelled', 'en', { paidAhead: false })).toContain('You are let off: zł 35\n');
  });

  it('says who cancelled, why, and what comes back', () => {
    expect(textOf('booking-cancelled', 'en')).toContain('The organiser says: The roof leaks.');
    expect(textOf('booking-cancelled', 'en')).toContain('You get back: zł 35\n');
    expect(textOf('booking-cancelled', 'en', { refund: 0, reason: null })).not.toMatch(/You get back|organiser says/);
    const said = (['FAMILY', 'ORGANISER', 'SESSION'] as const).map((by) => textOf('booking-cancelled', 'pl', { by }));
    expect(new Set(said).size).toBe(3);
  });

  it('says why a session was changed, if its organiser has', () => {
    expect(textOf('session-changed', 'en')).toContain('The organiser says: The hall is taken.\n');
    expect(textOf('session-changed', 'pl')).toContain('Organizator wyjaśnia: The hall is taken.\n');
    expect(textOf('session-changed', 'en', { reason: null })).not.toContain('organiser says');
  });

  it('holds no line end in its subject, whatever the listing is called', () => {
    expect(
      render(aFamilyMail('offer-over', 'pl', { ...aSessionTold, listingName: 'a\r\nBcc: b' })).subject,
    ).not.toMatch(/[\r\n]/);
  });
});
