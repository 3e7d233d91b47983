import type { Connection } from '../../../../application/paging/connection';
import { makeCancelSession } from '../../../../application/schedule/cancel-session.use-case';
import { makeChangeSession } from '../../../../application/schedule/change-session.use-case';
import type { ListedSession } from '../../../../application/schedule/listed-session';
import { makeNewVersionPreview } from '../../../../application/schedule/new-version-preview.use-case';
import { makeSessionsOfListing } from '../../../../application/schedule/sessions-of-listing.use-case';
import { untouched } from '../../../../domain/booking/session-places';
import type { Published } from '../../../../domain/listing/listing';
import { openNewVersion } from '../../../../domain/listing/transitions';
import { plainSessions } from '../../../../domain/schedule/plain-sessions';
import { sessionIdAt } from '../../../../domain/schedule/session-id';
import { err } from '../../../../domain/shared/result';
import { dayMs, hour, instantAt, type TimeOfDay } from '../../../../domain/shared/time';
import { inMemoryPorts, store } from '../../../builders/in-memory-ports';
import { aContent, aDraft, anId, anOrganiser, aPublished, noon } from '../../../builders/listings';
import { valueOf } from '../../../builders/results';

const organiserId = anOrganiser();

/** Mondays and Thursdays for eight weeks to come. */
const content = aContent({
  type: 'RECURRING_EVENT',
  when: {
    dateTime: { from: instantAt(noon), to: instantAt(noon + 56 * dayMs) },
    occurrences: (['MON', 'THU'] as const).map((dayOfWeek) => ({
      dayOfWeek,
      hours: { from: '10:00' as TimeOfDay, to: '11:00' as TimeOfDay },
    })),
  },
});
const starts = [...plainSessions(content, noon, Number.POSITIVE_INFINITY)].map(({ start }) => start);
const session = (index: number) => sessionIdAt(starts[index] ?? 0);

const published = async () => {
  const ports = inMemoryPorts();
  const listing = aPublished({ organiser: organiserId, content });
  await store(ports, listing);
  return { ports, listing, id: listing.id };
};

describe('changing sessions', () => {
  it('writes what is said of one, and answers it', async () => {
    const { ports, id } = await published();
    const change = { capacity: 8, reason: 'Small room' };
    const answer = await makeChangeSession(ports)({ id, organiserId, sessionId: session(1), scope: 'THIS', change });
    expect(valueOf(answer).session.details).toEqual(change);
    expect(await ports.listings.get(id)).toMatchObject({
      revision: 2,
      sessionChanges: [{ sessionId: session(1), scope: 'THIS', ...change }],
    });
  });

  it('keeps the capacity of all at what is taken of one that is under way, and looks at none that is over', async () => {
    const { ports, id } = await published();
    const put = (booked: number, hours: number) => {
      const starts = noon - hours * hour;
      const terms = { capacity: 9, starts, ends: starts + 2 * hour, opens: 0, closes: starts, offerMs: hour };
      const key = { thingToDoId: id, sessionId: sessionIdAt(starts) };
      const after = { ...untouched(key, terms), left: 9 - booked, booked, revision: 1 };
      return ports.bookings.commit({ session: { onto: 0, after } });
    };
    await put(7, 3);
    await put(4, 1);
    const asked = { id, organiserId, sessionId: session(0), scope: 'ALL' as const, change: { capacity: 3 } };
    expect(await makeChangeSession(ports)(asked)).toEqual(err({ code: 'CapacityTaken', leastPossible: 4 }));
    expect(await makeChangeSession(ports)({ ...asked, change: { capacity: 4 } })).toMatchObject({ ok: true });
  });

  it('changes nothing when it is refused', async () => {
    const { ports, id, listing } = await published();
    const ask = (input: object) =>
      makeChangeSession(ports)({
        id,
        organiserId,
        sessionId: session(0),
        scope: 'ALL',
        change: { capacity: 8 },
        ...input,
      });
    expect(await ask({ organiserId: anOrganiser() })).toEqual(err({ code: 'ListingNotFound' }));
    expect(await ask({ sessionId: sessionIdAt(0) })).toEqual(err({ code: 'SessionNotFound' }));
    expect(await ask({ change: { capacity: 0 } })).toMatchObject({ error: { faults: [{ path: 'change.capacity' }] } });
    const message = 'names nothing to change: give at least one of start, durationMinutes, where, capacity, price';
    for (const change of [{}, { reason: 'Snow' }, { start: null, capacity: null, reason: 'Snow' }])
      expect(await ask({ change })).toEqual(err({ code: 'InvalidInput', faults: [{ path: 'change', message }] }));
    const draft = aDraft({ organiser: organiserId, content });
    await store(ports, draft);
    expect(await ask({ id: draft.id })).toEqual(err({ code: 'WrongState', status: 'DRAFT' }));
    expect(await ports.listings.get(id)).toEqual(listing);
  });

  it('does all that many ask at once, each onto what the others did', async () => {
    const { ports, id } = await published();
    const asked = starts.slice(0, 8).map((start, index) => ({ id, organiserId, sessionId: sessionIdAt(start), index }));
    const answers = await Promise.all(
      asked.map(({ index, ...one }) =>
        index % 2 === 0
          ? makeCancelSession(ports)({ ...one, scope: 'THIS' })
          : makeChangeSession(ports)({ ...one, scope: 'THIS', change: { capacity: index } }),
      ),
    );
    const done = answers.map((answer) => valueOf(answer).session.details);
    const wanted = asked.map(({ index }) => (index % 2 === 0 ? { cancelled: true } : { capacity: index }));
    expect(done).toEqual(wanted);
    const stored = (await ports.listings.get(id)) as Published;
    const kept = new Map(stored.sessionChanges?.map(({ sessionId, scope: _, ...details }) => [sessionId, details]));
    expect(asked.map(({ sessionId }) => kept.get(sessionId))).toEqual(wanted);
    expect(stored.revision).toBe(1 + asked.length);
  });

  it('is refused when the listing is another by the time that it would be written', async () => {
    const changes = [
      { price: { from: 1, to: 1, currency: 'EUR' } },
      { when: { ...content.when, occurrences: content.when.occurrences.slice(0, 1) } },
    ];
    for (const change of changes) {
      const { ports, id, listing } = await published();
      const get = (of: typeof id) => ports.listings.get(of);
      const listings = {
        ...ports.listings,
        get: async (of: typeof id) => {
          const read = await get(of);
          const after = { ...listing, content: { ...content, ...change }, revision: 2 };
          await ports.listings.commit({ answer: after, listings: [after] });
          return read;
        },
      };
      const asked = { id, organiserId, sessionId: session(0), scope: 'THIS' as const, change: { capacity: 3 } };
      expect(await makeChangeSession({ ...ports, listings })(asked)).toEqual(err({ code: 'ChangedMeanwhile' }));
      expect(await get(id)).not.toHaveProperty('sessionChanges');
    }
  });

  it('cancels one once, whoever asks twice', async () => {
    const { ports, id } = await published();
    const cancel = (reason: unknown) =>
      makeCancelSession(ports)({ id, organiserId, sessionId: session(0), scope: 'THIS', reason });
    expect(valueOf(await cancel('Ill')).session.status).toBe('CANCELLED');
    expect(valueOf(await cancel('Still ill')).session.details?.reason).toBe('Ill');
    expect(await cancel('x'.repeat(501))).toMatchObject({ error: { faults: [{ path: 'reason' }] } });
    expect((await ports.listings.get(id))?.revision).toBe(2);
  });
});

describe('changing sessions of a revision', () => {
  const changed = (revision: number) => err({ code: 'RevisionChanged', revision });

  it('counts for that one only, whichever session was changed since', async () => {
    const { ports, id } = await published();
    const ask = (at: number, capacity: number, revision?: number) =>
      makeChangeSession(ports)({
        id,
        organiserId,
        sessionId: session(at),
        scope: 'THIS',
        change: { capacity },
        revision,
      });
    expect(await ask(0, 8, 1)).toMatchObject({ ok: true });
    const there = await ports.listings.get(id);
    expect(await ask(0, 9, 1)).toEqual(changed(2));
    expect(await ask(1, 9, 1)).toEqual(changed(2));
    const asked = { id, organiserId, sessionId: session(1), scope: 'THIS' as const };
    expect(await makeCancelSession(ports)({ ...asked, revision: 1 })).toEqual(changed(2));
    expect(await ports.listings.get(id)).toEqual(there);
    expect(await makeCancelSession(ports)({ ...asked, revision: 2 })).toMatchObject({ ok: true });
    expect(await makeCancelSession(ports)({ ...asked, revision: 2 })).toMatchObject({ ok: true });
    expect(await ask(0, 9)).toMatchObject({ ok: true });
  });

  it('has one winner among many that read the same, where all of them count without it', async () => {
    const { ports, id } = await published();
    const answers = await Promise.all(
      [3, 4, 5, 6].map((capacity) =>
        makeChangeSession(ports)({
          id,
          organiserId,
          sessionId: session(0),
          scope: 'ALL',
          change: { capacity },
          revision: 1,
        }),
      ),
    );
    expect(answers.filter((answer) => !answer.ok)).toEqual(Array(3).fill(changed(2)));
    expect(await ports.listings.get(id)).toMatchObject({ revision: 2 });
  });
});

describe('the sessions of a listing', () => {
  it('page to the end, each once, with an exact total', async () => {
    const { ports, listing } = await published();
    const sessionsOf = makeSessionsOfListing(ports);
    const seen: number[] = [];
    let after: string | null = null;
    do {
      const page: Connection<ListedSession> = valueOf(await sessionsOf({ listing, page: { first: 5, after } }));
      expect(page.totalCount).toBe(starts.length);
      expect(page.pageInfo.hasPreviousPage).toBe(after !== null);
      seen.push(...page.edges.map(({ node }) => node.session.start));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toEqual(starts);
  });

  it('overlap what is asked for, and are refused a window that is none', async () => {
    const { ports, listing } = await published();
    const ask = (from: string, to: string) => makeSessionsOfListing(ports)({ listing, from, to, page: { first: 21 } });
    expect(await ask('yesterday', '2026-12-01')).toMatchObject({
      error: { faults: [{ path: 'from' }, { path: 'to' }, { path: 'first' }] },
    });
    const [first = 0] = starts;
    const within = await makeSessionsOfListing(ports)({
      listing,
      from: instantAt(first + 1),
      to: instantAt(first + dayMs),
      page: {},
    });
    expect(valueOf(within).edges.map(({ node }) => node.session.start)).toEqual([first]);
  });
});

describe('the preview of a new version', () => {
  it('says what appears and vanishes, and is there of new versions alone', async () => {
    const { ports, listing, id } = await published();
    const versionId = anId();
    await ports.listings.commit(openNewVersion(listing, versionId, instantAt(noon)));
    const preview = (of: typeof id) => makeNewVersionPreview(ports)({ id: of, organiserId });
    expect(valueOf(await preview(versionId))).toMatchObject({ appearing: [], changing: [], vanishing: [] });
    const version = await ports.listings.get(versionId);
    if (version?.status !== 'DRAFT') throw new Error('no draft');
    const [monday] = content.when.occurrences;
    const when = { ...content.when, occurrences: monday ? [monday] : [] };
    await ports.listings.commit({
      answer: version,
      listings: [{ ...version, revision: version.revision + 1, content: { ...content, when } }],
    });
    const { appearing, vanishing } = valueOf(await preview(versionId));
    expect([appearing.length, vanishing.length]).toEqual([0, starts.length / 2]);
    expect(await preview(id)).toEqual(err({ code: 'NotANewVersion', openVersion: versionId }));
    const [alone, first] = [aPublished({ organiser: organiserId }), aDraft({ organiser: organiserId })];
    await store(ports, alone, first);
    for (const { id: other } of [alone, first]) expect(await preview(other)).toEqual(err({ code: 'NotANewVersion' }));
    expect(await preview(anId())).toEqual(err({ code: 'ListingNotFound' }));
  });
});
