import type { ListingRepository } from '../../../../application/listing/ports/listing-repository';
import { makeRemoveThingToDo } from '../../../../application/listing/remove-thing-to-do.use-case';
import { makeSubmitThingToDo } from '../../../../application/listing/submit-thing-to-do.use-case';
import { makeUpdateThingToDo } from '../../../../application/listing/update-thing-to-do.use-case';
import { makeReject } from '../../../../application/moderation/reject.use-case';
import { err, ok } from '../../../../domain/shared/result';
import { type InMemoryPorts, inMemoryPorts, store } from '../../../builders/in-memory-ports';
import { aDraft, anAuditor, anOrganiser } from '../../../builders/listings';
import { refusedField, valueOf } from '../../../builders/results';
import { aThingToDoInput } from '../../../builders/thing-to-do-input';
import { anUpload } from '../../../builders/uploads';

const organiserId = anOrganiser();

const changed = (revision: number, differs?: readonly string[]) =>
  err({ code: 'RevisionChanged', revision, ...(differs && { differs }) });

/** Returns a draft of revision 1, and what its organiser does with it. */
const aDesk = async () => {
  const ports = inMemoryPorts();
  const draft = aDraft({ organiser: organiserId });
  await store(ports, draft);
  const own = { id: draft.id, organiserId };
  const writing =
    (on: InMemoryPorts) =>
    (overrides: object, revision?: number, removeImage = false) =>
      makeUpdateThingToDo(on)({ ...own, content: aThingToDoInput(overrides), removeImage, revision });
  return { ports, own, write: writing(ports), writing };
};

/** Somebody else writes just before each commit. */
const overtakenBy = <Listings extends ListingRepository>(
  listings: Listings,
  act: () => Promise<unknown>,
): Listings => ({
  ...listings,
  commit: async (change) => {
    await act();
    return listings.commit(change);
  },
});

describe('an edit of a revision', () => {
  it('is written onto that one, and onto whatever is there where none is named', async () => {
    const { write } = await aDesk();
    expect(await write({ name: 'First' }, 1)).toMatchObject(ok({ revision: 2, content: { name: 'First' } }));
    expect(await write({ name: 'Second' }, 2)).toMatchObject(ok({ revision: 3 }));
    expect(await write({ name: 'Third' })).toMatchObject(ok({ revision: 4, content: { name: 'Third' } }));
  });

  it('is refused for every other one, and names what is otherwise there than was sent', async () => {
    const { ports, own, write } = await aDesk();
    const first = valueOf(await write({ name: 'First', tags: ['a'], externalId: 'one' }, 1));
    const sent = { name: 'Second', tags: ['b'], externalId: 'two', bookingMandatory: !first.content.bookingMandatory };
    const names = ['bookingMandatory', 'externalId', 'name', 'tags'];
    for (const revision of [1, 0, 3, -7]) expect(await write(sent, revision)).toEqual(changed(2, names));
    expect(await ports.listings.get(own.id)).toEqual(first);
  });

  it('says that nothing differs when it is there as it was sent: nothing is lost', async () => {
    const { ports, write } = await aDesk();
    const { image } = await anUpload(ports, organiserId);
    valueOf(await write({ name: 'First', image, externalId: 'one' }, 1));
    expect(await write({ name: 'First', image, externalId: 'one' }, 1)).toEqual(changed(2, []));
    expect(await write({ name: 'First' }, 1)).toEqual(changed(2, []));
    expect(await write({ name: 'First' }, 1, true)).toEqual(changed(2, ['image']));
  });

  it('does not take the copy that moderators had of a picture for another picture', async () => {
    const { ports, own, write } = await aDesk();
    const { image, post } = await anUpload(ports, organiserId);
    post();
    valueOf(await write({ image }, 1));
    valueOf(await makeSubmitThingToDo(ports)({ ...own, revision: 2 }));
    valueOf(await makeReject(ports)({ id: own.id, auditorId: anAuditor(), reasons: ['No.'] }));
    expect(await write({}, 1)).toEqual(changed(4, []));
    expect(await write({}, 4)).toMatchObject(ok({ status: 'DRAFT' }));
  });

  it('tells faults first, and the state that forbids it', async () => {
    const { ports, own, write } = await aDesk();
    valueOf(await write({ name: 'First' }));
    expect(await write({ name: '' }, 1)).toEqual(refusedField('name'));
    valueOf(await makeSubmitThingToDo(ports)(own));
    expect(await write({ name: 'Second' }, 1)).toEqual(err({ code: 'WrongState', status: 'PENDING' }));
    expect(
      await makeUpdateThingToDo(ports)({
        ...own,
        organiserId: anOrganiser(),
        content: aThingToDoInput(),
        removeImage: false,
        revision: 1,
      }),
    ).toEqual(err({ code: 'ListingNotFound' }));
  });

  it('is told what is there when somebody is faster between reading and writing', async () => {
    const { ports, own, write, writing } = await aDesk();
    let times = 0;
    const faster = async () => {
      times += 1;
      if (times === 1) valueOf(await write({ name: 'Faster' }, 1));
    };
    const slow = writing({ ...ports, listings: overtakenBy(ports.listings, faster) });
    expect(await slow({ name: 'Slow' }, 1)).toEqual(changed(2, ['name']));
    expect(await ports.listings.get(own.id)).toMatchObject({ revision: 2, content: { name: 'Faster' } });
  });

  it('has one winner among many that read the same', async () => {
    const { ports, own, write } = await aDesk();
    const answers = await Promise.all(['A', 'B', 'C', 'D', 'E'].map((name) => write({ name }, 1)));
    expect(answers.filter(({ ok: isWritten }) => isWritten)).toHaveLength(1);
    expect(answers.filter((answer) => !answer.ok)).toEqual(Array(4).fill(changed(2, ['name'])));
    expect(await ports.listings.get(own.id)).toMatchObject({ revision: 2 });
  });
});

describe.each([
  ['handing in', makeSubmitThingToDo],
  ['removing', makeRemoveThingToDo],
])('%s a revision', (_what, make) => {
  it('counts for that one only', async () => {
    const { ports, own, write } = await aDesk();
    const edited = valueOf(await write({ name: 'Edited' }, 1));
    expect(await make(ports)({ ...own, revision: 1 })).toEqual(changed(2));
    expect(await ports.listings.get(own.id)).toEqual(edited);
    expect(await make(ports)({ ...own, revision: 2 })).toMatchObject({ ok: true });
  });

  it('is told what is there when somebody is faster, and only who named a revision', async () => {
    const { ports, own, write } = await aDesk();
    let revision = 1;
    const faster = async () => {
      const edited = valueOf(await write({ name: 'Faster' }));
      revision = edited.revision;
    };
    const overtaken = { ...ports, listings: overtakenBy(ports.listings, faster) };
    expect(await make(overtaken)({ ...own, revision })).toEqual(changed(2));
    expect(await make(overtaken)(own)).toEqual(err({ code: 'ChangedMeanwhile' }));
  });
});
