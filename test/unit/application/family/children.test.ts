import { makeAddChild } from '../../../../application/family/add-child.use-case';
import { makeMyChild } from '../../../../application/family/my-child.use-case';
import { makeMyChildren } from '../../../../application/family/my-children.use-case';
import { makeRemoveChild } from '../../../../application/family/remove-child.use-case';
import { makeUpdateChild } from '../../../../application/family/update-child.use-case';
import type { RawChild } from '../../../../domain/family/child';
import { err, ok } from '../../../../domain/shared/result';
import { inMemoryPorts } from '../../../builders/in-memory-ports';
import { aChildId, aUser } from '../../../builders/listings';
import { refusedField, valueOf } from '../../../builders/results';

const notFound = err({ code: 'ChildNotFound' });
const changedMeanwhile = err({ code: 'ChangedMeanwhile' });

const aFamily = () => {
  const ports = inMemoryPorts();
  const parentId = aUser();
  const add = makeAddChild(ports);
  return { ports, parentId, add: (child: RawChild) => add({ parentId, child }) };
};

const ada = { name: 'Ada', birthDate: '2020-02-29' };

describe('adding a child', () => {
  it('keeps it for its parent, at revision 1', async () => {
    const { ports, parentId, add } = aFamily();
    const child = valueOf(await add(ada));
    expect(child).toEqual({ ...ada, id: child.id, parentId, revision: 1 });
    expect(await ports.children.childrenOf(parentId)).toEqual([child]);
  });

  it.each([
    ['a name that is missing', { birthDate: ada.birthDate }, 'name'],
    ['a name of spaces', { ...ada, name: '  ' }, 'name'],
    ['a birth date that is no day', { ...ada, birthDate: '2019-02-29' }, 'birthDate'],
    ['a birth date that has begun nowhere', { ...ada, birthDate: '2026-11-26' }, 'birthDate'],
    ['a birth date of more than 25 years ago', { ...ada, birthDate: '2001-11-23' }, 'birthDate'],
  ])('refuses %s, and keeps nothing', async (_what, child, field) => {
    const { ports, parentId, add } = aFamily();
    expect(await add(child)).toEqual(refusedField(field));
    expect(await ports.children.childrenOf(parentId)).toEqual([]);
  });

  it('takes a birth date of 25 years ago, and one that has begun somewhere', async () => {
    const { add } = aFamily();
    for (const birthDate of ['2001-11-24', '2026-11-23', '2026-11-24', '2026-11-25'])
      expect(await add({ ...ada, birthDate })).toMatchObject({ ok: true });
  });

  it('refuses the fifty-first of a family, and no other family’s first', async () => {
    const { ports, add } = aFamily();
    for (let count = 0; count < 50; count += 1) valueOf(await add(ada));
    expect(await add(ada)).toEqual(err({ code: 'TooManyChildren' }));
    expect(await makeAddChild(ports)({ parentId: aUser(), child: ada })).toMatchObject({ ok: true });
  });
});

describe('reading children', () => {
  it('answers a parent’s own, and nobody else’s', async () => {
    const { ports, parentId, add } = aFamily();
    const [one, two] = [valueOf(await add(ada)), valueOf(await add({ ...ada, name: 'Jan' }))];
    const [myChild, myChildren] = [makeMyChild(ports), makeMyChildren(ports)];
    expect(await myChildren(parentId)).toEqual([one, two]);
    expect(await myChildren(aUser())).toEqual([]);
    expect(await myChild({ id: two.id, parentId })).toEqual(ok(two));
    expect(await myChild({ id: two.id, parentId: aUser() })).toEqual(notFound);
    expect(await myChild({ id: aChildId(), parentId })).toEqual(notFound);
  });
});

describe('changing a child', () => {
  it('keeps what is new, one revision on', async () => {
    const { ports, parentId, add } = aFamily();
    const { id } = valueOf(await add(ada));
    const changed = await makeUpdateChild(ports)({ id, parentId, child: { ...ada, name: 'Ada B.' } });
    expect(changed).toEqual(ok({ ...ada, name: 'Ada B.', id, parentId, revision: 2 }));
    expect(await ports.children.get(id, parentId)).toEqual(valueOf(changed));
  });

  it('refuses what adding refuses, and a child that is another parent’s or nobody’s', async () => {
    const { ports, parentId, add } = aFamily();
    const child = valueOf(await add(ada));
    const update = makeUpdateChild(ports);
    expect(await update({ id: child.id, parentId, child: { ...ada, name: '' } })).toEqual(refusedField('name'));
    expect(await update({ id: child.id, parentId: aUser(), child: ada })).toEqual(notFound);
    expect(await update({ id: aChildId(), parentId, child: ada })).toEqual(notFound);
    expect(await ports.children.childrenOf(parentId)).toEqual([child]);
  });

  it('is refused to the second of two who read the same', async () => {
    const { ports, parentId, add } = aFamily();
    const child = valueOf(await add(ada));
    const stale = { ...ports.children, get: async () => child };
    const update = makeUpdateChild({ ...ports, children: stale });
    expect(await update({ id: child.id, parentId, child: { ...ada, name: 'First' } })).toMatchObject({ ok: true });
    expect(await update({ id: child.id, parentId, child: { ...ada, name: 'Second' } })).toEqual(changedMeanwhile);
    expect(await ports.children.childrenOf(parentId)).toMatchObject([{ name: 'First', revision: 2 }]);
  });
});

describe('changing a revision of a child', () => {
  it('counts for that one only, and names what is otherwise there', async () => {
    const { ports, parentId, add } = aFamily();
    const { id } = valueOf(await add(ada));
    const write = (name: string, revision?: number) =>
      makeUpdateChild(ports)({ id, parentId, child: { ...ada, name }, revision });
    expect(await write('First', 1)).toMatchObject(ok({ name: 'First', revision: 2 }));
    expect(await write('Second', 1)).toEqual(err({ code: 'RevisionChanged', revision: 2, differs: ['name'] }));
    expect(await write('First', 1)).toEqual(err({ code: 'RevisionChanged', revision: 2, differs: [] }));
    expect(await ports.children.get(id, parentId)).toMatchObject({ name: 'First', revision: 2 });
    expect(await write('Third')).toMatchObject(ok({ name: 'Third', revision: 3 }));
    expect(await makeUpdateChild(ports)({ id, parentId: aUser(), child: ada, revision: 1 })).toEqual(notFound);
  });

  it('has one winner among two that read the same', async () => {
    const { ports, parentId, add } = aFamily();
    const { id } = valueOf(await add(ada));
    const update = makeUpdateChild(ports);
    const answers = await Promise.all(
      ['2019-01-01', '2018-01-01'].map((birthDate) =>
        update({ id, parentId, child: { ...ada, birthDate }, revision: 1 }),
      ),
    );
    const refused = answers.filter((answer) => !answer.ok);
    expect(refused).toEqual([err({ code: 'RevisionChanged', revision: 2, differs: ['birthDate'] })]);
  });
});

describe('removing a child', () => {
  it('answers it as it last was, once, and to its parent only', async () => {
    const { ports, parentId, add } = aFamily();
    const child = valueOf(await add(ada));
    const remove = makeRemoveChild(ports);
    expect(await remove({ id: child.id, parentId: aUser() })).toEqual(notFound);
    expect(await remove({ id: child.id, parentId })).toEqual(ok(child));
    expect(await remove({ id: child.id, parentId })).toEqual(notFound);
    expect(await ports.children.childrenOf(parentId)).toEqual([]);
  });
});
