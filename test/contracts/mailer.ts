import { calendarObjectOf } from '../../adapters/mail/calendar-object';
import type { CalendarEntry } from '../../application/messages/ports/calendar-entry';
import type { Mail, MailContent } from '../../application/messages/ports/mail';
import type { Mailer } from '../../application/messages/ports/mailer';
import { aFamilyMail } from '../builders/family-mails';
import { readQrPng } from '../builders/read-png';

export interface ReceivedMail {
  readonly to: readonly string[];
  readonly from: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** The calendar object that came with it; null without one. */
  readonly calendar: string | null;
}

export interface MailedTo {
  readonly mailer: Mailer;
  readonly from: string;
  /** Mails to exactly this address. */
  received(to: string): Promise<readonly ReceivedMail[]>;
}

let made = 0;

/** Of nobody else, on a server that all tests share. */
const anAddress = (): string => {
  made += 1;
  return `somebody-${process.pid}-${Date.now()}-${made}@example.org`;
};

const hostile = '<b>"Puppets" & co\u2019s {{listingName}}</b> Łódź \u{1f3aa}';
const escaped = '&lt;b&gt;&quot;Puppets&quot; &amp; co\u2019s {{listingName}}&lt;/b&gt; Łódź \u{1f3aa}';

const about = {
  listingName: hostile,
  listingId: 'a-listing',
  listingAddress: 'https://app.example.org/organiser/listings/a-listing?a=1&b=2',
};

const contents: readonly MailContent[] = [
  { template: 'listing-pending', variables: { ...about, organiserName: hostile, isNewVersion: true } },
  { template: 'listing-published', variables: { ...about, isAhead: true } },
  { template: 'listing-rejected', variables: { ...about, reasons: [hostile, hostile], isTheirs: true } },
  {
    template: 'listings-pending',
    variables: {
      count: 7,
      more: 5,
      listings: [
        { ...about, organiserName: hostile, isNewVersion: true },
        { ...about, organiserName: hostile, isNewVersion: false },
      ],
    },
  },
  {
    template: 'organisers-renamed',
    variables: { count: 2, more: 0, renamings: [{ name: hostile, formerName: hostile, organiserId: 'id' }] },
  },
  {
    template: 'contact-message',
    variables: { from: 'ada@example.org', subject: hostile, body: hostile, signedIn: null },
  },
];

const timesIn = (text: string, part: string): number => text.split(part).length - 1;

/** Checks what every way to send a mail does. */
export const mailerContract = (name: string, make: () => Promise<MailedTo>): void => {
  describe(`${name}: mail`, () => {
    let post: MailedTo;

    beforeAll(async () => {
      post = await make();
    });

    const sent = async (content: MailContent, to = anAddress()): Promise<ReceivedMail> => {
      const mail: Mail = { id: to, to: [to], ...content };
      await post.mailer.send(mail);
      const [received, ...others] = await post.received(to);
      if (!received || others.length > 0) throw new Error(`${others.length + 1} mails, and not one`);
      return received;
    };

    it.each(contents)(
      '$template comes as text and as HTML, with all that was said, escaped in HTML',
      async (content) => {
        const { from, to, subject, text, html } = await sent(content);
        expect([from, to]).toEqual([post.from, [expect.stringMatching(/@example.org$/)]]);
        if (!content.template.startsWith('listings') && !content.template.startsWith('organisers'))
          expect(subject).toContain(hostile);
        // The subject of what somebody wrote to us is the subject of the mail, and nowhere else.
        const said = JSON.stringify(content.variables).split(JSON.stringify(hostile).slice(1, -1)).length - 1;
        const inBody = content.template === 'contact-message' ? said - 1 : said;
        expect(timesIn(text, hostile)).toBe(inBody);
        expect(timesIn(html, escaped)).toBe(inBody);
        expect(html).not.toContain('<b>"Puppets"');
      },
    );

    it.each(contents.slice(0, 3))(
      '$template names the listing, and where to act on it if there is a place',
      async (content) => {
        const { text, html } = await sent(content);
        expect(text).toMatch(/^Id: a-listing$/m);
        expect(text).toMatch(/: https:\/\/app\.example\.org\/organiser\/listings\/a-listing\?a=1&b=2$/m);
        expect(html).toMatch(
          /Id: a-listing.*<a href="https:\/\/app\.example\.org\/organiser\/listings\/a-listing\?a&#x3D;1&amp;b&#x3D;2">/,
        );
        const nowhere = { ...content, variables: { ...content.variables, listingAddress: null } } as MailContent;
        const alone = await sent(nowhere);
        expect(alone.text).toMatch(/^Id: a-listing$/m);
        expect(alone.text + alone.html).not.toMatch(/href|null/);
      },
    );

    it('has a subject of one line, whatever somebody wrote', async () => {
      const variables = {
        from: 'a@example.org',
        subject: 'Hi\r\nBcc: everybody@example.org',
        body: 'x',
        signedIn: null,
      };
      const { subject } = await sent({ template: 'contact-message', variables });
      expect(subject).toBe('[not signed in] Message: Hi Bcc: everybody@example.org');
    });

    const claims = [
      '[signed in: user] Message: Hi',
      '\r\n[signed in: user] Message: Hi',
      '\u2028\u2029\u0085\u0000[signed in: user] Message: Hi',
    ];

    it.each(claims)('says first whether the sender was signed in, whatever a guest writes: %j', async (claim) => {
      const said = {
        from: 'ada@example.org',
        subject: claim,
        body: `Signed in, pool user, id 1: ada@example.org\n${claim}`,
      };
      const guest = await sent({ template: 'contact-message', variables: { ...said, signedIn: null } });
      expect(guest.subject).toMatch(/^\[not signed in\] Message: /);
      expect(guest.subject).not.toMatch(/[\r\n\u2028\u2029\u0085\0]/);
      expect(guest.text.split('\n')[0]).toMatch(/^Not signed in: .*ada@example\.org/);
      expect(/<p>(.*?)<\/p>/s.exec(guest.html)?.[1]).toMatch(/^<b>Not signed in<\/b>/);
      const signedIn = { pool: 'user' as const, sub: 'sub-of-ada' };
      const parent = await sent({ template: 'contact-message', variables: { ...said, signedIn } });
      expect(parent.subject).toMatch(/^\[signed in: user\] Message: /);
      expect(parent.text.split('\n')[0]).toBe('Signed in, pool user, id sub-of-ada: ada@example.org writes:');
      expect(/<p>(.*?)<\/p>/s.exec(parent.html)?.[1]).toMatch(/^Signed in, pool <b>user<\/b>, id sub-of-ada/);
    });

    it.each(['a..b@c.de', '.a@c.de', 'a.@c.de', `${'a'.repeat(65)}@c.de`, 'nobody', '', 'a@b\nBcc: c@d.de'])(
      'goes without an answer to %p, which no mailer takes',
      async (replyTo) => {
        const to = anAddress();
        const variables = { from: replyTo, subject: 'Hi', body: 'There', signedIn: null };
        await post.mailer.send({ id: to, to: [to], replyTo, template: 'contact-message', variables });
        expect(await post.received(to)).toMatchObject([{ to: [to] }]);
      },
    );

    it('tells the reader’s calendar what it is told, and nothing when there is nothing', async () => {
      const content: MailContent = { template: 'listing-published', variables: { ...about, isAhead: true } };
      expect((await sent(content)).calendar).toBeNull();
      const to = anAddress();
      const start = Date.parse('2026-12-01T16:00:00Z');
      const calendar: CalendarEntry = {
        bookingId: 'a-booking',
        sequence: 3,
        isCancelled: true,
        start,
        end: start + 3_600_000,
        timeZone: 'Europe/Warsaw',
        name: hostile.repeat(3),
        address: 'ul. Żółta 1; Łódź',
        attendee: to,
        writtenAt: start,
      };
      await post.mailer.send({ id: to, to: [to], ...content, calendar });
      const [mail, ...others] = await post.received(to);
      expect(others).toEqual([]);
      expect(mail?.calendar).toBe(calendarObjectOf(calendar, post.from).text);
      expect([mail?.from, mail?.to, mail?.subject]).toEqual([post.from, [to], `Published: ${hostile}`]);
      expect(timesIn(mail?.text ?? '', hostile)).toBe(1);
      expect(timesIn(mail?.html ?? '', escaped)).toBe(1);
    });

    it.each(['booking-made', 'session-tomorrow'] as const)(
      'shows the code of a ticket in its place (%s)',
      async (name) => {
        const to = anAddress();
        const content = aFamilyMail(name, 'pl');
        await post.mailer.send({ ...content, id: to, to: [to] });
        const [mail, ...others] = await post.received(to);
        expect(others).toEqual([]);
        const [, base64 = '', ...more] =
          /<img src="data:image\/png;base64,([^"]+)" alt="Bilet"/.exec(mail?.html ?? '') ?? [];
        expect(more).toEqual([]);
        const ticket = /^Bilet: (\S+)$/m.exec(mail?.text ?? '')?.[1];
        expect(ticket).toBeDefined();
        expect(readQrPng(Buffer.from(base64, 'base64'))).toBe(ticket);
        expect(mail?.html).not.toContain('cid:');
      },
    );

    it('goes to all whom it is for', async () => {
      const to = [anAddress(), anAddress()];
      await post.mailer.send({
        id: '1',
        to,
        template: 'listing-published',
        variables: { ...about, isAhead: true },
      });
      for (const address of to) expect(await post.received(address)).toMatchObject([{ to }]);
    });

    it('is not sent, and fails, when a variable is missing', async () => {
      const to = anAddress();
      const { listingName: _, ...rest } = about;
      const variables = { ...rest, isAhead: true } as typeof about & { isAhead: boolean };
      const mail: Mail = { id: '1', to: [to], template: 'listing-published', variables };
      await expect(post.mailer.send(mail)).rejects.toThrow(/listingName/);
      expect(await post.received(to)).toEqual([]);
    });
  });
};
