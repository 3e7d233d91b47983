import { makeCreateThingToDo } from '../../../../application/listing/create-thing-to-do.use-case';
import { makeNewVersion } from '../../../../application/listing/new-version.use-case';
import { makeRequestImageUpload } from '../../../../application/listing/request-image-upload.use-case';
import { makeSubmitThingToDo } from '../../../../application/listing/submit-thing-to-do.use-case';
import { makeWithdrawThingToDo } from '../../../../application/listing/withdraw-thing-to-do.use-case';
import { maxImageBytes } from '../../../../domain/listing/images';
import { err } from '../../../../domain/shared/result';
import { hour, instantAt } from '../../../../domain/shared/time';
import { inMemoryPorts, store } from '../../../builders/in-memory-ports';
import { aDraft, anId, anOrganiser, aPending, aPublished, noon } from '../../../builders/listings';
import { refusedField, valueOf } from '../../../builders/results';
import { aThingToDoInput } from '../../../builders/thing-to-do-input';
import { anUpload, pngBytes } from '../../../builders/uploads';

const organiserId = anOrganiser();
const of = { organiser: organiserId };
const notFound = err({ code: 'ListingNotFound' });

describe('submitting a listing', () => {
  it('hands a draft to the moderators, and refuses it the second time', async () => {
    const ports = inMemoryPorts();
    const draft = aDraft(of);
    await store(ports, draft);
    const submit = () => makeSubmitThingToDo(ports)({ id: draft.id, organiserId });
    expect(await submit()).toMatchObject({
      ok: true,
      value: { status: 'PENDING', revision: 2, submittedAt: instantAt(noon), content: draft.content },
    });
    expect(await submit()).toEqual(err({ code: 'WrongState', status: 'PENDING' }));
  });

  it('refuses a published listing, and what is not the organiser’s', async () => {
    const ports = inMemoryPorts();
    const [draft, published] = [aDraft(of), aPublished(of)];
    await store(ports, draft, published);
    const submit = makeSubmitThingToDo(ports);
    expect(await submit({ id: published.id, organiserId })).toEqual(err({ code: 'WrongState', status: 'PUBLISHED' }));
    expect(await submit({ id: draft.id, organiserId: anOrganiser() })).toEqual(notFound);
    expect(await submit({ id: anId(), organiserId })).toEqual(notFound);
    expect(await ports.listings.get(draft.id)).toEqual(draft);
  });

  it('is refused the hundred and first time within an hour, and leaves the draft as it is', async () => {
    const ports = inMemoryPorts();
    const drafts = Array.from({ length: 101 }, () => aDraft(of));
    await store(ports, ...drafts);
    const submit = makeSubmitThingToDo(ports);
    const outcomes = [];
    for (const { id } of drafts) outcomes.push(await submit({ id, organiserId }));
    expect(outcomes.slice(0, 100).every(({ ok }) => ok)).toBe(true);
    expect(outcomes[100]).toEqual(err({ code: 'TooManyRequests', limited: 'SUBMISSIONS' }));
    const last = drafts[100]?.id ?? anId();
    expect(await ports.listings.get(last)).toMatchObject({ status: 'DRAFT', revision: 1 });
    ports.clock.time += hour;
    expect(await submit({ id: last, organiserId })).toMatchObject({ ok: true });
  });

  const withImage = async () => {
    const ports = inMemoryPorts();
    const upload = await anUpload(ports, organiserId);
    const content = aThingToDoInput({ image: upload.image });
    const { id } = valueOf(await makeCreateThingToDo(ports)({ organiserId, content }));
    return { ports, ...upload, submit: () => makeSubmitThingToDo(ports)({ id, organiserId }) };
  };

  it('freezes the image: what is uploaded afterwards is not what moderators see', async () => {
    const { ports, post, submit } = await withImage();
    post();
    const submittedAs = valueOf(await submit()).content.image?.submittedAs ?? '';
    post(Uint8Array.from([...pngBytes, 1]));
    expect(ports.images.read(submittedAs)?.bytes).toEqual(pngBytes);
  });

  it('refuses a listing whose image was never uploaded', async () => {
    const { submit } = await withImage();
    expect(await submit()).toEqual(refusedField('id'));
  });
});

describe('withdrawing a listing', () => {
  it('takes a published one back, and refuses every other state and every other organiser', async () => {
    const ports = inMemoryPorts();
    const [published, pending] = [aPublished(of), aPending(of)];
    await store(ports, published, pending);
    const withdraw = makeWithdrawThingToDo(ports);
    expect(await withdraw({ id: published.id, organiserId: anOrganiser() })).toEqual(notFound);
    expect(await withdraw({ id: published.id, organiserId })).toMatchObject({
      ok: true,
      value: { status: 'WITHDRAWN', revision: 2 },
    });
    expect(await withdraw({ id: published.id, organiserId })).toEqual(err({ code: 'WrongState', status: 'WITHDRAWN' }));
    expect(await withdraw({ id: pending.id, organiserId })).toEqual(err({ code: 'WrongState', status: 'PENDING' }));
  });

  it('takes a new version back from the moderators', async () => {
    const ports = inMemoryPorts();
    const published = aPublished(of);
    await store(ports, published);
    const own = { id: published.id, organiserId };
    const version = valueOf(await makeNewVersion(ports)(own));
    valueOf(await makeSubmitThingToDo(ports)({ id: version.id, organiserId }));
    valueOf(await makeWithdrawThingToDo(ports)(own));
    expect(await ports.listings.get(version.id)).toMatchObject({ status: 'DRAFT', newVersionOf: published.id });
    expect((await ports.listings.pending({ size: 20 })).rows).toEqual([]);
  });
});

describe('asking to upload an image', () => {
  it('answers a form for one key of the organiser’s own', async () => {
    const ports = inMemoryPorts();
    const request = makeRequestImageUpload(ports);
    const upload = { name: 'puppets.jpg', mimeType: 'image/jpeg' };
    const [one, two] = [
      valueOf(await request({ organiserId, upload })),
      valueOf(await request({ organiserId, upload })),
    ];
    expect(one).toMatchObject({ bucket: 'images', region: 'local', url: 'http://127.0.0.1/upload' });
    expect(one.key).toMatch(new RegExp(`^${organiserId}/[0-9a-f-]{36}\\.jpg$`));
    expect(two.key).not.toBe(one.key);
  });

  it.each([
    ['what a browser runs', { name: 'a.svg', mimeType: 'image/svg+xml' }, 'mimeType'],
    ['no type', { name: 'a.png' }, 'mimeType'],
    ['no name', { name: '', mimeType: 'image/png' }, 'name'],
  ])('refuses %s', async (_what, upload, field) => {
    expect(await makeRequestImageUpload(inMemoryPorts())({ organiserId, upload })).toEqual(refusedField(field));
  });

  it('lets nothing in that is empty, too large, of another kind, or under a key that was not signed', async () => {
    const ports = inMemoryPorts();
    const upload = { name: 'a.png', mimeType: 'image/png' };
    const { fields } = valueOf(await makeRequestImageUpload(ports)({ organiserId, upload }));
    const large = new Uint8Array(maxImageBytes + 1);
    large.set(pngBytes);
    expect(ports.images.accept(fields, new Uint8Array())).toBe('empty');
    expect(ports.images.accept(fields, large)).toBe('too large');
    expect(ports.images.accept(fields, Uint8Array.from([1, 2, 3]))).toBe('not an image of that type');
    expect(ports.images.accept({ ...fields, key: 'another' }, pngBytes)).toBe('forged');
    expect(ports.images.accept(fields, pngBytes)).toBeUndefined();
  });
});
