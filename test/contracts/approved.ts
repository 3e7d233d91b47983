import type { Host } from '../../infra/local-host/host';
import { aThingToDoInput } from '../builders/thing-to-do-input';
import { type Caller, type Client, makeClient, newAddress } from '../e2e/support/client';
import { create, newVersion, publish, reject, update, withdraw } from '../e2e/support/listings';

const start = Buffer.from('89504e470d0a1a0a', 'hex');
const seen = Buffer.concat([start, Buffer.from('a picture of puppets')]);
const bait = Buffer.concat([start, Buffer.from('something that no moderator saw')]);

const askUpload =
  'mutation { imageUpload(input: { name: "a.png", mimeType: "image/png" }) { url fields bucket key region } }';
const decided =
  'mutation ($id: ID!, $revision: Int) { approve(input: { id: $id, revision: $revision }) { id status } }';
const read = 'query ($id: ID!) { thingToDoById(id: $id) { revision } }';
const readImage = 'query ($id: ID!) { thingToDoById(id: $id) { image { key imageUri } } }';

interface Form {
  readonly url: string;
  readonly fields: string;
  readonly where: { readonly bucket: string; readonly key: string; readonly region: string };
}

const post = async ({ url, fields }: Form, file: Buffer): Promise<boolean> => {
  const form = new FormData();
  for (const [name, value] of Object.entries(JSON.parse(fields) as Record<string, string>)) form.append(name, value);
  form.append('file', new Blob([Uint8Array.from(file)]), 'a.png');
  return (await fetch(url, { method: 'POST', body: form })).ok;
};

const shownAt = async (address: string): Promise<Buffer> => Buffer.from(await (await fetch(address)).arrayBuffer());

/** Checks that what a moderator saw is what families see, on a host that begins empty. */
export const approvedContract = (name: string, startHost: () => Promise<Host>): void =>
  describe(`what a moderator saw, on ${name}`, () => {
    let host: Host;
    let client: Client;
    let organiser: Caller;
    let auditor: Caller;

    beforeAll(async () => {
      host = await startHost();
      client = makeClient(host.origin);
      organiser = await client.signIn('organiser', newAddress('painter'), 'The Painters');
      auditor = await client.signIn('audit', newAddress('auditor'));
    });

    afterAll(() => host.stop());

    const asked = async (): Promise<Form> => {
      const { url, fields, ...where } = (await organiser.get(askUpload)).imageUpload;
      return { url, fields, where };
    };

    const drafted = async (form: Form): Promise<string> => {
      const input = aThingToDoInput({ image: { name: 'a.png', ...form.where } });
      return (await organiser.get(create, { input })).createThingToDo.id;
    };

    const submitted = async (file = seen): Promise<{ id: string; form: Form }> => {
      const form = await asked();
      expect(await post(form, file)).toBe(true);
      const id = await drafted(form);
      await organiser.get(publish, { id });
      return { id, form };
    };

    const imageFor = async (who: Caller, id: string): Promise<{ key: string; imageUri: string }> =>
      (await who.get(readImage, { id })).thingToDoById.image;

    it('was there: a listing is not submitted while nothing lies under its image’s key', async () => {
      const form = await asked();
      const id = await drafted(form);
      const { errors } = await organiser.ask(publish, { id });
      expect(errors.map(({ errorType }) => errorType)).toEqual(['InvalidInput']);
      expect(errors[0]?.errorInfo?.fields.map(({ path }) => path)).toEqual(['input.id']);
      expect(errors[0]?.message).toMatch(/has not been uploaded/);
      await post(form, seen);
      expect((await organiser.get(publish, { id })).publish.status).toBe('PENDING');
    });

    it('stays what it was, however often the form is posted again', async () => {
      const { id, form } = await submitted();
      const judged = await imageFor(auditor, id);
      expect((await shownAt(judged.imageUri)).equals(seen)).toBe(true);
      await post(form, bait);
      expect((await shownAt((await imageFor(auditor, id)).imageUri)).equals(seen)).toBe(true);
      await auditor.get(decided, { id });
      await post(form, bait);
      for (const who of [client.guest, organiser, auditor]) {
        const { key, imageUri } = await imageFor(who, id);
        expect(key).toBe(form.where.key);
        expect((await shownAt(imageUri)).equals(seen)).toBe(true);
        expect(imageUri).not.toContain(form.where.key);
        expect(imageUri).not.toContain('?');
      }
    });

    it('stays in a new version with the same image, and is judged anew with another', async () => {
      const { id, form } = await submitted();
      await auditor.get(decided, { id });
      const published = await imageFor(client.guest, id);
      const { newVersion: version } = await organiser.get(newVersion, { id });
      await post(form, bait);
      const thingToDo = aThingToDoInput({ name: 'Changed', image: { name: 'a.png', ...form.where } });
      await organiser.get(update, { input: { id: version.id, thingToDo } });
      await organiser.get(publish, { id: version.id });
      expect(await imageFor(auditor, version.id)).toEqual(published);
      await auditor.get(decided, { id: version.id });
      expect(await imageFor(client.guest, id)).toEqual(published);

      const other = await asked();
      await post(other, bait);
      const { newVersion: next } = await organiser.get(newVersion, { id });
      const changed = aThingToDoInput({ image: { name: 'b.png', ...other.where } });
      await organiser.get(update, { input: { id: next.id, thingToDo: changed } });
      await organiser.get(publish, { id: next.id });
      expect((await shownAt((await imageFor(auditor, next.id)).imageUri)).equals(bait)).toBe(true);
      expect(await imageFor(client.guest, id)).toEqual(published);
      await auditor.get(decided, { id: next.id });
      expect((await shownAt((await imageFor(client.guest, id)).imageUri)).equals(bait)).toBe(true);
      expect((await shownAt(published.imageUri)).equals(seen)).toBe(true);
    });

    it('is what lies there when a rejected listing is submitted again', async () => {
      const { id, form } = await submitted(bait);
      await auditor.get(reject, { id, reasons: ['Not for children.'] });
      await post(form, seen);
      expect((await shownAt((await imageFor(auditor, id)).imageUri)).equals(bait)).toBe(true);
      await organiser.get(publish, { id });
      expect((await shownAt((await imageFor(auditor, id)).imageUri)).equals(seen)).toBe(true);
      await auditor.get(decided, { id });
      expect((await shownAt((await imageFor(client.guest, id)).imageUri)).equals(seen)).toBe(true);
    });

    it('cannot change while it waits: a pending listing is not edited, removed or submitted again', async () => {
      const { id } = await submitted();
      const before = (await auditor.get(read, { id })).thingToDoById.revision;
      expect(await organiser.refusal(update, { input: { id, thingToDo: aThingToDoInput() } })).toBe('Conflict');
      expect(await organiser.refusal(publish, { id })).toBe('Conflict');
      expect(await organiser.refusal(withdraw, { id })).toBe('Conflict');
      expect(await organiser.refusal(newVersion, { id })).toBe('Conflict');
      expect((await auditor.get(read, { id })).thingToDoById.revision).toBe(before);
      expect((await auditor.get(decided, { id, revision: before })).approve.status).toBe('PUBLISHED');
    });

    it('is what is decided on: a decision for an older revision is a conflict', async () => {
      const { id } = await submitted();
      const { revision } = (await auditor.get(read, { id })).thingToDoById;
      await auditor.get(reject, { id, reasons: ['Please say more.'] });
      await organiser.get(update, { input: { id, thingToDo: aThingToDoInput({ name: 'Quite another' }) } });
      await organiser.get(publish, { id });
      expect(await auditor.refusal(decided, { id, revision })).toBe('Conflict');
      const rejected =
        'mutation ($id: ID!, $revision: Int) { reject(input: { id: $id, revision: $revision, reasons: ["No."] }) { id } }';
      expect(await auditor.refusal(rejected, { id, revision })).toBe('Conflict');
      const now = (await auditor.get(read, { id })).thingToDoById.revision;
      expect((await auditor.get(decided, { id, revision: now })).approve.status).toBe('PUBLISHED');
    });

    it('is what is decided on: a version that a withdrawal has held back is another when it comes again', async () => {
      const { id } = await submitted();
      await auditor.get(decided, { id });
      const { newVersion: version } = await organiser.get(newVersion, { id });
      await organiser.get(publish, { id: version.id });
      const { revision } = (await auditor.get(read, { id: version.id })).thingToDoById;
      await organiser.get(withdraw, { id });
      expect(await auditor.refusal(decided, { id: version.id, revision })).toBe('NotFound');
      await organiser.get(publish, { id: version.id });
      expect(await auditor.refusal(decided, { id: version.id, revision })).toBe('Conflict');
    });
  });
