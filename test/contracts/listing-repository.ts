import fc from 'fast-check';
import type { ListingRepository } from '../../application/listing/ports/listing-repository';
import type { DecisionRepository } from '../../application/moderation/ports/decision-repository';
import type { Listing } from '../../domain/listing/listing';
import { approve, type Change, edit, openNewVersion, reject, remove, submit } from '../../domain/listing/transitions';
import type { AuditorId } from '../../domain/shared/ids';
import { organiserId } from '../../domain/shared/ids';
import { comparePositions, type ForwardPageRequest, type Page, type Position } from '../../domain/shared/paging';
import { instantAt } from '../../domain/shared/time';
import { aContent, aDraft, aKey, anAuditor, anId, anOrganiser, aPending, aPublished, noon } from '../builders/listings';
import { runs } from '../builders/runs';

const now = instantAt(noon);
const stored = (listing: Listing): Change => ({ answer: listing, listings: [listing] });
const moderation = (auditorId: AuditorId = anAuditor(), at: number = noon) => ({
  decisionId: aKey(),
  auditorId,
  now: instantAt(at),
});

/** Reads a list page by page; checks on the way that the flags and the total are exact. */
const walk = async <Row>(
  list: (page: ForwardPageRequest) => Promise<Page<Row>>,
  positionOf: (row: Row) => Position,
  size: number,
): Promise<Row[]> => {
  const seen: Row[] = [];
  let after: Position | undefined;
  for (;;) {
    const page = await list({ size, ...(after && { after }) });
    expect(page.hasPrevious).toBe(seen.length > 0);
    seen.push(...page.rows);
    expect(page.hasNext).toBe(seen.length < page.total);
    const last = page.rows.at(-1);
    if (!page.hasNext || !last) return seen;
    after = positionOf(last);
  }
};

/** Checks what every store of listings and of the decisions on them does. */
export const listingRepositoryContract = (
  name: string,
  make: () => Promise<ListingRepository & DecisionRepository>,
): void => {
  describe(`${name}: listings`, () => {
    let listings: ListingRepository & DecisionRepository;

    beforeAll(async () => {
      listings = await make();
    });

    it('answers what was written, in every state', async () => {
      const draft = aDraft();
      const pending = aPending();
      const published = aPublished({ content: aContent({ image: { name: 'a', bucket: 'b', key: 'k', region: 'r' } }) });
      const rejected = { ...reject(aPending(), ['Why?\n"Because"'], moderation()).answer, revision: 1 };
      const removed = { ...remove(aDraft(), undefined, now).answer, revision: 1 };
      const withdrawn = { ...aPublished(), status: 'WITHDRAWN' as const, openVersion: anId() };
      for (const listing of [draft, pending, published, rejected, removed, withdrawn]) {
        expect(await listings.commit(stored(listing))).toEqual({ ok: true, value: undefined });
        expect(await listings.get(listing.id)).toEqual(listing);
      }
      expect(await listings.get(anId())).toBeUndefined();
    });

    it('answers why a listing was rejected the last time, while it is mended and waits again', async () => {
      const pending = aPending();
      const rejected = reject(pending, ['No.'], moderation());
      const mended = edit(rejected.answer, aContent(), { removeImage: false, now });
      const again = submit(mended.answer, now);
      await listings.commit(stored(pending));
      for (const change of [rejected, mended, again]) {
        await listings.commit(change);
        expect(await listings.get(pending.id)).toEqual(change.answer);
      }
      expect(again.answer).toHaveProperty('lastReasons', ['No.']);
    });

    it('accepts a write onto the revision before it only', async () => {
      const draft = aDraft();
      const conflict = { ok: false, error: { code: 'ChangedMeanwhile' } };
      expect(await listings.commit(edit(draft, aContent(), { removeImage: false, now }))).toEqual(conflict);
      await listings.commit(stored(draft));
      expect(await listings.commit(stored(draft))).toEqual(conflict);
      await listings.commit(submit(draft, now));
      expect(await listings.commit(submit(draft, now))).toEqual(conflict);
      expect((await listings.get(draft.id))?.revision).toBe(2);
    });

    it('lets one of two racing changes win', async () => {
      const pending = aPending();
      await listings.commit(stored(pending));
      const results = await Promise.all([
        listings.commit(approve(pending, undefined, moderation())),
        listings.commit(reject(pending, ['No.'], moderation())),
      ]);
      expect(results.filter(({ ok }) => ok)).toHaveLength(1);
      expect((await listings.get(pending.id))?.revision).toBe(2);
    });

    it('writes all of a change or nothing, its decision included', async () => {
      const published = aPublished();
      await listings.commit(stored(published));
      const opened = openNewVersion(published, anId(), now);
      await listings.commit(opened);
      const submitted = submit(opened.answer, now);
      await listings.commit(submitted);
      const auditor = anAuditor();
      const stale = approve(submitted.answer, published, moderation(auditor));
      expect((await listings.commit(stale)).ok).toBe(false);
      expect(await listings.get(submitted.answer.id)).toEqual(submitted.answer);
      expect((await listings.decisionsOf(auditor, { size: 5 })).total).toBe(0);
      const current = await listings.get(published.id);
      if (current?.status !== 'PUBLISHED') throw new Error('not published');
      const fresh = approve(submitted.answer, current, moderation(auditor));
      expect((await listings.commit(fresh)).ok).toBe(true);
      expect((await listings.get(submitted.answer.id))?.status).toBe('REMOVED');
      expect((await listings.decisionsOf(auditor, { size: 5 })).rows).toEqual([fresh.decision]);
    });

    it('takes a decision once', async () => {
      const [one, other] = [aPending(), aPending()];
      for (const pending of [one, other]) await listings.commit(stored(pending));
      const once = moderation();
      expect((await listings.commit(reject(one, ['No.'], once))).ok).toBe(true);
      expect((await listings.commit(reject(other, ['No.'], once))).ok).toBe(false);
      expect(await listings.get(other.id)).toEqual(other);
    });

    it('knows a decision by its id and its moderator together', async () => {
      const [one, other] = [aPending(), aPending()];
      for (const pending of [one, other]) await listings.commit(stored(pending));
      const first = moderation();
      const second = { ...first, auditorId: anAuditor() };
      const changes = [reject(one, ['No.'], first), reject(other, ['No.'], second)];
      for (const change of changes) {
        expect((await listings.commit(change)).ok).toBe(true);
      }
      const logged = [first, second].map(({ auditorId }) => listings.decisionsOf(auditorId, { size: 5 }));
      expect((await Promise.all(logged)).map(({ rows }) => rows)).toEqual(changes.map(({ decision }) => [decision]));
    });

    it('answers many at once, more than a hundred too', async () => {
      const made = Array.from({ length: 130 }, () => aDraft());
      await Promise.all(made.map((draft) => listings.commit(stored(draft))));
      const found = await listings.getMany([...made.map(({ id }) => id), anId()]);
      expect(found.size).toBe(130);
      for (const draft of made) expect(found.get(draft.id)).toEqual(draft);
      expect((await listings.getMany([])).size).toBe(0);
      const [twice = anId()] = found.keys();
      expect([...(await listings.getMany([twice, anId(), twice])).keys()]).toEqual([twice]);
    });

    it('keeps the lists of organisers apart whose ids begin alike', async () => {
      const short = organiserId('same');
      const long = organiserId('same-and-more');
      await listings.commit(stored(aDraft({ organiser: short })));
      await listings.commit(stored(aDraft({ organiser: long })));
      const page = { size: 10 };
      expect((await listings.byStatus(short, 'DRAFT', page)).total).toBe(1);
      expect((await listings.byStatus(long, 'DRAFT', page)).rows.map(({ organiserId: of }) => of)).toEqual([long]);
      expect((await listings.byStatus(short, 'PUBLISHED', page)).total).toBe(0);
      expect(await listings.allOf(short)).toHaveLength(1);
    });

    it('lists all of an organiser but the removed ones', async () => {
      const organiser = anOrganiser();
      const draft = aDraft({ organiser });
      const gone = aDraft({ organiser });
      for (const listing of [draft, gone, aPending({ organiser }), aPublished({ organiser })])
        await listings.commit(stored(listing));
      await listings.commit(remove(gone, undefined, now));
      expect((await listings.allOf(organiser)).map(({ status }) => status).sort()).toEqual([
        'DRAFT',
        'PENDING',
        'PUBLISHED',
      ]);
    });

    it('pages through one status, newest first, ties by id', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 9 }),
          fc.integer({ min: 1, max: 4 }),
          async (times, size) => {
            const organiser = anOrganiser();
            const made = times.map((seconds) => aDraft({ organiser, at: noon + seconds * 1000 }));
            await Promise.all(made.map((draft) => listings.commit(stored(draft))));
            const positionOf = ({ createdAt, id }: { createdAt: string; id: string }) => ({ key: createdAt, id });
            const sorted = [...made]
              .sort((a, b) => comparePositions(positionOf(a), positionOf(b), -1))
              .map(({ id }) => id);
            const rows = await walk((page) => listings.byStatus(organiser, 'DRAFT', page), positionOf, size);
            expect(rows.map(({ id }) => id)).toEqual(sorted);
          },
        ),
        { numRuns: runs(15) },
      );
    });

    it('queues what is pending, longest waiting first, and no longer once it is decided', async () => {
      const before = await walk(
        (page) => listings.pending(page),
        ({ submittedAt, id }) => ({ key: submittedAt, id }),
        20,
      );
      const made = [30, 10, 20, 10].map((seconds) => aPending({ at: noon + seconds * 1000 }));
      for (const pending of made) await listings.commit(stored(pending));
      const [first] = made;
      if (first) await listings.commit(reject(first, ['No.'], moderation()));
      const mine = new Set(made.map(({ id }) => id));
      const rows = await walk(
        (page) => listings.pending(page),
        ({ submittedAt, id }) => ({ key: submittedAt, id }),
        2,
      );
      expect(rows).toHaveLength(before.length + 3);
      expect(rows.filter(({ id }) => mine.has(id)).map(({ id }) => id)).toEqual([
        made[1]?.id,
        made[3]?.id,
        made[2]?.id,
      ]);
    });

    it('lists a moderator’s decisions, newest first', async () => {
      const auditor = anAuditor();
      for (const seconds of [1, 3, 2]) {
        const pending = aPending();
        await listings.commit(stored(pending));
        await listings.commit(reject(pending, ['No.'], moderation(auditor, noon + seconds * 1000)));
      }
      const rows = await walk(
        (page) => listings.decisionsOf(auditor, page),
        ({ decidedAt, id }) => ({ key: decidedAt, id }),
        2,
      );
      expect(rows.map(({ decidedAt }) => decidedAt)).toEqual(
        [3, 2, 1].map((seconds) => instantAt(noon + seconds * 1000)),
      );
    });
  });
};
