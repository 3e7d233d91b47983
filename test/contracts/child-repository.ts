import type { ChildRepository } from '../../application/family/ports/child-repository';
import { type Child, maxChildren } from '../../domain/family/child';
import { userId } from '../../domain/shared/ids';
import type { CalendarDay } from '../../domain/shared/time';
import { aChildId, aUser } from '../builders/listings';

/** Checks what every store of children does. */
export const childRepositoryContract = (name: string, make: () => Promise<ChildRepository>): void => {
  describe(`${name}: children`, () => {
    let children: ChildRepository;

    beforeAll(async () => {
      children = await make();
    });

    const aChild = (parentId = aUser()): Child => ({
      id: aChildId(),
      parentId,
      name: 'Zoë "Z" 😀',
      birthDate: '2020-02-29' as CalendarDay,
      revision: 1,
    });

    it('keeps a child for its own parent', async () => {
      const child = aChild();
      await children.add(child);
      expect(await children.get(child.id, child.parentId)).toEqual(child);
      expect(await children.get(child.id, aUser())).toBeUndefined();
    });

    it('saves onto the revision before only', async () => {
      const child = aChild();
      expect((await children.save({ ...child, revision: 2 })).ok).toBe(false);
      expect((await children.save(child)).ok).toBe(false);
      expect((await children.add(child)).ok).toBe(true);
      expect(await children.add(child)).toEqual({ ok: false, error: { code: 'ChangedMeanwhile' } });
      const [one, two] = await Promise.all([
        children.save({ ...child, revision: 2, name: 'One' }),
        children.save({ ...child, revision: 2, name: 'Two' }),
      ]);
      expect([one.ok, two.ok].filter(Boolean)).toHaveLength(1);
    });

    it('lists a family in the order of ids, and no family whose id begins alike', async () => {
      const parent = userId('family');
      const other = userId('family-too');
      const made = [aChild(parent), aChild(parent), aChild(other)];
      for (const child of [...made].reverse()) await children.add(child);
      expect((await children.childrenOf(parent)).map(({ id }) => id)).toEqual([made[0]?.id, made[1]?.id]);
      expect(await children.childrenOf(aUser())).toEqual([]);
    });

    it('keeps no more than a family may have, though many come at one moment, and others once one has gone', async () => {
      const family = Array.from({ length: maxChildren - 3 }, () => aChild(userId('many')));
      for (const child of family) expect(await children.add(child)).toEqual({ ok: true, value: undefined });
      const more = Array.from({ length: 12 }, () => aChild(userId('many')));
      const answers = await Promise.all(more.map((child) => children.add(child)));
      expect(answers.filter(({ ok }) => ok)).toHaveLength(3);
      for (const answer of answers) if (!answer.ok) expect(answer.error).toEqual({ code: 'TooManyChildren' });
      expect(await children.childrenOf(userId('many'))).toHaveLength(maxChildren);

      const [gone, ...others] = family;
      if (!gone) throw new Error('there is none');
      const removed = await Promise.all([1, 2, 3].map(() => children.remove(gone.id, gone.parentId)));
      expect(removed.filter((child) => child !== undefined)).toEqual([gone]);
      expect((await children.save({ ...(others[0] ?? gone), revision: 2 })).ok).toBe(true);
      const again = await Promise.all([1, 2, 3].map(() => children.add(aChild(userId('many')))));
      expect(again.filter(({ ok }) => ok)).toHaveLength(1);
      expect((await children.add(aChild())).ok).toBe(true);
    });

    it('removes a child for good, once', async () => {
      const child = aChild();
      await children.add(child);
      expect(await children.remove(child.id, aUser())).toBeUndefined();
      expect(await children.remove(child.id, child.parentId)).toEqual(child);
      expect(await children.remove(child.id, child.parentId)).toBeUndefined();
      expect(await children.childrenOf(child.parentId)).toEqual([]);
    });
  });
};
