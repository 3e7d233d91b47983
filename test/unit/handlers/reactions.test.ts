import { marshall } from '@aws-sdk/util-dynamodb';
import { listingItem, profileItem } from '../../../adapters/dynamodb/items';
import type { DomainEvent } from '../../../domain/events';
import { parseSearchQuery } from '../../../domain/finding/parse-search-query';
import { eventsOfListing } from '../../../domain/listing/events';
import type { Listing } from '../../../domain/listing/listing';
import { edit, reject, submit, withdraw } from '../../../domain/listing/transitions';
import { claimCheckOf } from '../../../domain/operations/claim-check';
import { eventsOfOrganiser } from '../../../domain/people/events';
import { organiserId } from '../../../domain/shared/ids';
import { dayMs, hour, instantAt } from '../../../domain/shared/time';
import { inMemoryAdapters } from '../../../handlers/composition/in-memory-adapters';
import { handler as indexListings } from '../../../handlers/reactions/finding/index-listings.handler';
import { handler as sendMail } from '../../../handlers/reactions/messages/send-mail.handler';
import { handler as publishChanges } from '../../../handlers/reactions/operations/publish-changes.handler';
import { tellGathered } from '../../../infra/local-host/gathered';
import { aContent, aDraft, aKey, anAuditor, anOrganiser, aPending, aPublished, noon } from '../../builders/listings';

const now = Date.now();
const at = (hours: number) => instantAt(now + hours * hour);
const ahead = aContent({
  type: 'PLACE',
  when: { dateTime: { from: instantAt(now), to: instantAt(now + 9 * dayMs) }, occurrences: [] },
});
let sequence = 0;

const streamRecord = (before: object | undefined, after: object) => {
  sequence += 1;
  const image = (item: object | undefined) => item && marshall(item, { removeUndefinedValues: true });
  const keys = marshall(Object.fromEntries(Object.entries(after).filter(([name]) => name === 'id' || name === 'sk')));
  const number = String(sequence);
  return {
    eventID: number,
    eventName: before ? 'MODIFY' : 'INSERT',
    eventSource: 'aws:dynamodb',
    dynamodb: {
      SequenceNumber: number,
      Keys: keys,
      NewImage: image(after),
      ...(before && { OldImage: image(before) }),
    },
  };
};

const message = (id: string, body: unknown) => ({
  messageId: id,
  receiptHandle: id,
  body: typeof body === 'string' ? body : JSON.stringify(body),
  attributes: {},
  messageAttributes: {},
  eventSource: 'aws:sqs',
});

const stored = async (listing: Listing): Promise<void> => {
  await inMemoryAdapters.listings.commit({ answer: listing, listings: [listing] });
};

const bodies = (queue: 'mail' | 'index'): { type: string; listingId?: string }[] =>
  inMemoryAdapters.queues[queue].receive(100).map(({ messageId, body }) => {
    inMemoryAdapters.queues[queue].delete(messageId);
    return JSON.parse(body) as { type: string; listingId?: string };
  });

describe('publish-changes', () => {
  beforeEach(() => {
    bodies('mail');
    bodies('index');
  });

  it('tells each queue what it listens to, and nobody of a draft', async () => {
    const pending = aPending();
    const published = aPublished();
    const organiser = { id: anOrganiser(), name: 'Old', revision: 1, updatedAt: instantAt(now) };
    const response = await publishChanges({
      Records: [
        streamRecord(undefined, listingItem(aDraft())),
        streamRecord(undefined, listingItem(pending)),
        streamRecord(undefined, listingItem(published)),
        streamRecord(profileItem(organiser), profileItem({ ...organiser, name: 'New', revision: 2 })),
        streamRecord(undefined, { id: 'child', sk: 'CHL#parent', name: 'Zoe', birthDate: '2020-01-01' }),
      ],
    });
    expect(response).toEqual({ batchItemFailures: [] });
    expect(bodies('mail').map(({ type }) => type)).toEqual([
      'ThingToDoSubmitted',
      'ThingToDoPublished',
      'OrganiserRenamed',
    ]);
    expect(bodies('index').map(({ type }) => type)).toEqual(['ThingToDoPublished', 'OrganiserRenamed']);
  });

  it('reports a malformed record, and goes on with the others', async () => {
    const published = aPublished();
    const good = streamRecord(undefined, listingItem(published));
    const bad = streamRecord(undefined, { id: 'broken', sk: 'TTD', status: 'PUBLISHED', name: 'no content' });
    expect(await publishChanges({ Records: [bad, good] })).toEqual({
      batchItemFailures: [{ itemIdentifier: bad.dynamodb.SequenceNumber }],
    });
    expect(bodies('index')).toMatchObject([{ listingId: published.id }]);
  });
});

describe('index-listings', () => {
  const found = async (): Promise<string[]> => {
    const searchQuery = parseSearchQuery({}, noon);
    if (!searchQuery.ok) throw new Error('no search query');
    const page = await inMemoryAdapters.searchIndex.find(
      searchQuery.value,
      { size: 500, backward: false },
      { now, asOf: now },
    );
    return page.ok ? page.value.rows.map(({ listing }) => listing.id) : [];
  };

  it('follows what is stored now, not what the event says', async () => {
    const published = aPublished({ content: ahead });
    await stored(published);
    const [event] = eventsOfListing(undefined, published);
    expect(await indexListings({ Records: [message('1', event)] })).toEqual({ batchItemFailures: [] });
    expect(await found()).toContain(published.id);
    const gone = withdraw(published, undefined, instantAt(now)).answer;
    await stored(gone);
    // The publication comes again, late: the listing is withdrawn all the same.
    await indexListings({ Records: [message('2', event)] });
    expect(await found()).not.toContain(published.id);
  });

  it('takes notifications that SNS has wrapped, and reports what it cannot read', async () => {
    const published = aPublished({ content: ahead });
    await stored(published);
    const [event] = eventsOfListing(undefined, published);
    const wrapped = { Type: 'Notification', MessageId: 'x', TopicArn: 'arn', Message: JSON.stringify(event) };
    const response = await indexListings({
      Records: [message('poison', 'not json'), message('odd', { type: 'SomethingElse' }), message('good', wrapped)],
    });
    expect(response).toEqual({ batchItemFailures: [{ itemIdentifier: 'poison' }, { itemIdentifier: 'odd' }] });
    expect(await found()).toContain(published.id);
  });

  it.each(['listingId', 'organiserId'])('counts a message as malformed whose %s is none', async (field) => {
    const [event] = eventsOfListing(undefined, aPublished({ content: ahead }));
    const malformed = () => inMemoryAdapters.metrics.counted('MalformedRecord');
    const before = malformed();
    const response = await indexListings({ Records: [message('odd', { ...event, [field]: 'no id#' })] });
    expect(response).toEqual({ batchItemFailures: [{ itemIdentifier: 'odd' }] });
    expect(malformed() - before).toBe(1);
  });
});

const mailsAbout = (address: string, words: string) =>
  inMemoryAdapters.inbox.received(address).filter(({ subject }) => subject.includes(words));

describe('send-mail', () => {
  it('sends one mail, however often it is told', async () => {
    const pending = aPending({ content: aContent({ name: 'Only once' }) });
    await stored(pending);
    const [event] = eventsOfListing(undefined, pending);
    const twice = { Records: [message('1', event), message('2', event)] };
    expect(await sendMail(twice)).toEqual({ batchItemFailures: [] });
    await sendMail(twice);
    expect(mailsAbout('moderator@example.com', 'Only once')).toHaveLength(1);
  });

  it('tells the moderators of a rename, with both names, once', async () => {
    const before = { id: anOrganiser(), name: 'Puppet <House>', revision: 1, updatedAt: instantAt(now) };
    const [event] = eventsOfOrganiser(before, { ...before, name: 'Casa de Títeres', revision: 2 });
    const twice = { Records: [message('1', event), message('2', event)] };
    expect(await sendMail(twice)).toEqual({ batchItemFailures: [] });
    const mails = mailsAbout('moderator@example.com', 'Títeres');
    expect(mails).toHaveLength(1);
    expect(mails[0]?.text).toContain('"Puppet <House>" is called "Casa de Títeres" now');
    expect(mails[0]?.html).toContain('Puppet &lt;House&gt;');
  });

  it('sends the rest when one message is poison', async () => {
    const note = { type: 'ContactMessage', id: 'note-1', from: 'ada@example.org', subject: 'Saved', body: 'There' };
    const response = await sendMail({
      Records: [message('poison', '{"type":"ContactMessage"}'), message('good', note)],
    });
    expect(response).toEqual({ batchItemFailures: [{ itemIdentifier: 'poison' }] });
    expect(mailsAbout('hello@things-to-do.example', 'Saved')).toHaveLength(1);
  });

  describe('of an event that no message could hold', () => {
    const told = async (event: DomainEvent | undefined): Promise<void> => {
      if (!event) throw new Error('no event');
      const response = await sendMail({ Records: [message('1', claimCheckOf(event))] });
      expect(response).toEqual({ batchItemFailures: [] });
    };

    it('reads from the listing what a person wrote', async () => {
      const pending = aPending({ content: aContent({ name: 'Too long to tell' }) });
      await stored(pending);
      await told(eventsOfListing(undefined, pending)[0]);
      // Another one was mailed just now: this one waits for the end of its ten minutes.
      await tellGathered(inMemoryAdapters.gatherings, (_name, event) => sendMail(event));
      const [mail] = inMemoryAdapters.inbox.received('moderator@example.com');
      expect(mail?.subject).toBe('New thing to do to review: Too long to tell');
    });

    it('mails the reasons of that very rejection, and none when the organiser has gone on', async () => {
      const organiser = inMemoryAdapters.directory.signUp('organiser', 'reasons@example.org', anOrganiser());
      const pending = aPending({ organiser: organiserId(organiser.sub) });
      const moderation = { decisionId: 'decision', auditorId: anAuditor(), now: instantAt(now) };
      const rejected = reject(pending, ['Too short', 'Too loud'], moderation).answer;
      await stored(pending);
      await stored(rejected);
      const [event] = eventsOfListing(pending, rejected);
      await told(event);
      expect(inMemoryAdapters.inbox.received('reasons@example.org').map(({ text }) => text)).toEqual([
        expect.stringMatching(/- Too short\s+- Too loud/),
      ]);
      await stored(edit(rejected, pending.content, { removeImage: false, now: instantAt(now) }).answer);
      await told(event && { ...event, id: `${event.id}-again` });
      expect(inMemoryAdapters.inbox.received('reasons@example.org')).toHaveLength(1);
    });
  });

  describe('says only what is so when it is written', () => {
    const past = aContent({ name: 'Long over', when: { dateTime: { from: at(-50), to: at(-49) }, occurrences: [] } });

    /** Returns an organiser who can be written to, and what came of a change of theirs. */
    const writing = () => {
      const sub = anOrganiser();
      const to = `${sub}@example.org`;
      inMemoryAdapters.directory.signUp('organiser', to, sub);
      const tell = async (before: Listing | undefined, after: Listing): Promise<void> => {
        const Records = eventsOfListing(before, after).map((event, index) => message(String(index), event));
        expect(Records).toHaveLength(1);
        expect(await sendMail({ Records })).toEqual({ batchItemFailures: [] });
      };
      return {
        organiser: sub,
        tell,
        texts: () => inMemoryAdapters.inbox.received(to).flatMap(({ text, html }) => [text, html]),
      };
    };
    const moderation = () => ({ decisionId: aKey(), auditorId: anAuditor(), now: instantAt(now) });

    it.each([
      ['ahead', ahead, 'Families can find it until', 'over, so families do not'],
      ['over', past, 'over, so families do not find it', 'Families can find it'],
    ])('of a published listing that is %s', async (_, content, said, unsaid) => {
      const { organiser, tell, texts } = writing();
      const published = aPublished({ organiser, content });
      await stored(published);
      await tell(undefined, published);
      expect(texts()).toHaveLength(2);
      for (const text of texts()) {
        expect(text).toContain(said);
        expect(text).not.toContain(unsaid);
      }
    });

    it('of a listing that is withdrawn meanwhile: nothing', async () => {
      const { organiser, tell, texts } = writing();
      const published = aPublished({ organiser, content: ahead });
      await stored(published);
      await stored(withdraw(published, undefined, instantAt(now)).answer);
      await tell(undefined, published);
      expect(texts()).toEqual([]);
    });

    it('of a submission that is decided meanwhile: nothing', async () => {
      const { tell } = writing();
      const pending = aPending({ content: aContent({ name: 'Decided at once' }) });
      await stored(pending);
      await stored(reject(pending, ['No.'], moderation()).answer);
      await tell(undefined, pending);
      const subjects = inMemoryAdapters.inbox.received('moderator@example.com').map(({ subject }) => subject);
      expect(subjects.filter((subject) => subject.includes('Decided at once'))).toEqual([]);
    });

    it('of a rejection: that it can be changed, unless it waits again', async () => {
      for (const submittedAgain of [false, true]) {
        const { organiser, tell, texts } = writing();
        const pending = aPending({ organiser });
        const rejected = reject(pending, ['Too loud'], moderation()).answer;
        for (const listing of [pending, rejected]) await stored(listing);
        if (submittedAgain) await stored(submit(rejected, instantAt(now)).answer);
        await tell(pending, rejected);
        expect(texts()).toHaveLength(2);
        for (const text of texts()) {
          expect(text).toContain('Too loud');
          expect(text.includes('You can change it')).toBe(!submittedAgain);
        }
      }
    });
  });

  it('is done with a mail that nobody can get', async () => {
    const published = aPublished();
    await stored(published);
    const [event] = eventsOfListing(undefined, published);
    expect(await sendMail({ Records: [message('1', event)] })).toEqual({ batchItemFailures: [] });
  });
});
