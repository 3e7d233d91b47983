import {
  type GatheredKind,
  type Gatherings,
  gatheringMilliseconds,
  maxGathered,
} from '../../application/messages/ports/gatherings';
import { aKey, noon } from '../builders/listings';

const kind: GatheredKind = 'ThingToDoSubmitted';
const end = noon + gatheringMilliseconds;

/** Checks what everything does that gathers what is to be told. */
export const gatheringsContract = (name: string, make: () => Promise<Gatherings>): void => {
  describe(`${name}: gatherings`, () => {
    let gatherings: Gatherings;

    beforeEach(async () => {
      gatherings = await make();
    });

    const add = async (): Promise<string> => {
      const id = aKey();
      await gatherings.add(kind, { id, body: `{"id":"${id}"}` });
      return id;
    };

    /** Adds an entry and asks for all, as whoever hears of an event does. */
    const tell = async (now: number) => {
      const id = await add();
      return { id, answer: await gatherings.take(kind, id, now) };
    };

    const idsOf = (answer: Awaited<ReturnType<Gatherings['take' | 'takeAfter']>>): readonly string[] | undefined =>
      answer?.state === 'taken' ? answer.entries.map(({ id }) => id) : undefined;

    it('hands the first over at once, and what follows within ten minutes together at their end', async () => {
      const first = await tell(noon);
      expect(first.answer).toEqual({
        state: 'taken',
        entries: [{ id: first.id, body: `{"id":"${first.id}"}` }],
        isMore: false,
      });
      await gatherings.told(kind, first.id);
      const late = [await tell(noon + 1), await tell(end - 1)];
      for (const { answer } of late) {
        expect(answer).toEqual({ state: 'waiting', window: first.id, endsAt: end, isScheduled: false });
      }
      expect(idsOf(await gatherings.takeAfter(kind, first.id, 'due', end))).toEqual(late.map(({ id }) => id));
      await gatherings.told(kind, 'due');
      // Another window has begun: the next ones wait again.
      expect((await tell(end + 1)).answer).toMatchObject({ state: 'waiting', window: 'due' });
    });

    it('hands over nothing at the end of a window in which nothing was put down: the next is told at once', async () => {
      const first = await tell(noon);
      await gatherings.told(kind, first.id);
      expect(await gatherings.takeAfter(kind, first.id, 'due', end)).toBeUndefined();
      const next = await tell(end);
      expect(idsOf(next.answer)).toEqual([next.id]);
    });

    it('hands what is left to whoever comes after the end, and then nothing to who was to come', async () => {
      const first = await tell(noon);
      await gatherings.told(kind, first.id);
      const second = await tell(noon + 1);
      const third = await tell(end);
      expect(idsOf(third.answer)).toEqual([second.id, third.id]);
      expect(await gatherings.takeAfter(kind, first.id, 'due', end)).toBeUndefined();
    });

    it('hands the very same to who failed and comes again, whatever was put down meanwhile', async () => {
      const first = await tell(noon);
      const second = await tell(noon + 1);
      expect(idsOf(await gatherings.take(kind, first.id, noon + 2))).toEqual([first.id]);
      await gatherings.told(kind, first.id);
      await gatherings.told(kind, first.id);
      expect(idsOf(await gatherings.takeAfter(kind, first.id, 'due', end))).toEqual([second.id]);
      expect(idsOf(await gatherings.takeAfter(kind, first.id, 'due', end))).toEqual([second.id]);
    });

    it('hands the very same to who comes again, though more than a mail tells came before it', async () => {
      await gatherings.add(kind, { id: 'z', body: '{}' });
      expect(idsOf(await gatherings.take(kind, 'z', noon))).toEqual(['z']);
      const many = Array.from({ length: maxGathered + 2 }, (_, index) => `a${String(index).padStart(5, '0')}`);
      await Promise.all(many.map((id) => gatherings.add(kind, { id, body: '{}' })));
      expect(idsOf(await gatherings.take(kind, 'z', noon + 1))).toEqual(['z']);
    });

    it('forgets what was told, though whoever told it died before noting that and puts it down again', async () => {
      const first = await tell(noon);
      await gatherings.told(kind, first.id);
      await gatherings.add(kind, { id: first.id, body: `{"id":"${first.id}"}` });
      expect(idsOf(await gatherings.take(kind, first.id, noon + 1))).toEqual([]);
      await gatherings.told(kind, first.id);
      expect(await gatherings.takeAfter(kind, first.id, 'due', end)).toBeUndefined();
    });

    it('keeps what nobody could tell for the next', async () => {
      const first = await tell(noon);
      const next = await tell(end);
      expect(idsOf(next.answer)).toEqual([first.id, next.id]);
    });

    it('hands everything over exactly once, of callers at once too', async () => {
      const told = await Promise.all(Array.from({ length: 12 }, () => tell(noon)));
      const taken = told.filter(({ answer }) => answer.state === 'taken');
      expect(taken).toHaveLength(1);
      const [opener] = taken;
      const now = idsOf(opener?.answer ?? { state: 'taken', entries: [], isMore: false }) ?? [];
      await gatherings.told(kind, opener?.id ?? '');
      const rest = idsOf(await gatherings.takeAfter(kind, opener?.id ?? '', 'due', end)) ?? [];
      expect([...now, ...rest].sort()).toEqual(told.map(({ id }) => id).sort());
      expect(now).toContain(opener?.id);
    });

    it('puts the same entry down once', async () => {
      const first = await tell(noon);
      await gatherings.add(kind, { id: first.id, body: `{"id":"${first.id}"}` });
      await gatherings.told(kind, first.id);
      expect(await gatherings.takeAfter(kind, first.id, 'due', end)).toBeUndefined();
    });

    it('knows at the end of which window somebody will ask', async () => {
      const first = await tell(noon);
      expect(await gatherings.open()).toEqual([]);
      await gatherings.scheduled(kind, first.id);
      await gatherings.scheduled(kind, 'of another window');
      expect(await gatherings.open()).toEqual([{ kind, window: first.id }]);
      expect((await tell(noon + 1)).answer).toMatchObject({ isScheduled: true });
      const next = await tell(end);
      expect(next.answer.state).toBe('taken');
      expect(await gatherings.open()).toEqual([]);
    });
  });
};
