import fc from 'fast-check';
import {
  approvedKey,
  imageKinds,
  imageMimeTypes,
  isUploadKey,
  maxImageBytes,
  storedImageFault,
  submittedKey,
  uploadKey,
} from '../../../../domain/listing/images';
import { approve, edit, openNewVersion, reject, submit, withdraw } from '../../../../domain/listing/transitions';
import { organiserId } from '../../../../domain/shared/ids';
import { instantAt } from '../../../../domain/shared/time';
import { aContent, aDraft, aKey, anAuditor, anId, anOrganiser, noon } from '../../../builders/listings';

const now = instantAt(noon);
const owner = organiserId('00000000-0000-4000-a000-000000000001');
const uuid = '0f8fad5b-d9cb-469f-a165-70867728950e';

const starts = {
  'image/avif': Buffer.from('\0\0\0\u001cftypavif', 'latin1'),
  'image/gif': Buffer.from('GIF89a......', 'latin1'),
  'image/jpeg': Buffer.from('\u00ff\u00d8\u00ff\u00e0........', 'latin1'),
  'image/png': Buffer.from('\u0089PNG\r\n\u001a\n....', 'latin1'),
  'image/webp': Buffer.from('RIFF\0\0\0\0WEBP', 'latin1'),
} as const;

describe('the key of an image', () => {
  it.each(imageMimeTypes)('is one that imageUpload gave for %s, to nobody but its owner', (mimeType) => {
    const key = uploadKey(owner, uuid, mimeType);
    expect(isUploadKey(key, owner)).toBe(true);
    expect(isUploadKey(key, anOrganiser())).toBe(false);
    expect(isUploadKey(submittedKey(uuid, key), owner)).toBe(false);
    expect(isUploadKey(approvedKey(submittedKey(uuid, key)), owner)).toBe(false);
  });

  it('is nothing that was changed by as much as a letter', () => {
    const key = uploadKey(owner, uuid, 'image/png');
    fc.assert(
      fc.property(fc.nat(key.length), fc.string({ maxLength: 3 }), fc.nat(2), (at, put, cut) => {
        const changed = key.slice(0, at) + put + key.slice(at + cut);
        const isSame = /^[0-9a-f-]{36}\.png$/.test(changed.slice(owner.length + 1)) && changed.startsWith(`${owner}/`);
        fc.pre(!isSame);
        return !isUploadKey(changed, owner);
      }),
    );
  });
});

describe('an image that lies there', () => {
  const faultOf = (key: string, mimeType: string, start: Uint8Array, bytes = 1000) =>
    storedImageFault({ mimeType, bytes, start }, key);

  it.each(imageMimeTypes)('of the kind %s is taken, and as no other', (mimeType) => {
    for (const other of imageMimeTypes) {
      const key = uploadKey(owner, uuid, other);
      expect(faultOf(key, other, starts[mimeType]) === undefined).toBe(other === mimeType);
      expect(faultOf(key, mimeType, starts[mimeType]) === undefined).toBe(other === mimeType);
    }
  });

  it('is no longer than 10 MB, and not empty', () => {
    const key = uploadKey(owner, uuid, 'image/png');
    expect(faultOf(key, 'image/png', starts['image/png'], maxImageBytes)).toBeUndefined();
    expect(faultOf(key, 'image/png', starts['image/png'], maxImageBytes + 1)).toMatch(/10 MB/);
    expect(faultOf(key, 'image/png', Buffer.alloc(0), 0)).toMatch(/empty/);
    expect(faultOf(key, 'image/png', Buffer.from('<script>'))).toMatch(/kind/);
    expect(faultOf(key, 'text/html', starts['image/png'])).toMatch(/kind/);
    expect(Object.keys(imageKinds)).toHaveLength(5);
  });
});

describe('the copies of an image', () => {
  const image = { name: 'a.png', bucket: 'images', key: uploadKey(owner, uuid, 'image/png'), region: 'here' };
  const draft = aDraft({ content: aContent({ image }) });
  const moderation = () => ({ decisionId: aKey(), auditorId: anAuditor(), now });
  const pending = submit(draft, now, 'submitted/1.png').answer;
  const published = approve(pending, undefined, moderation(), 'approved/1.png').answer;

  it('are the one that a moderator judges, then the one that families see', () => {
    expect(pending.content.image).toEqual({ ...image, submittedAs: 'submitted/1.png' });
    expect(reject(pending, ['No.'], moderation()).answer.content.image).toEqual(pending.content.image);
    expect(published.content.image).toEqual({ ...image, approvedAs: 'approved/1.png' });
  });

  it('are made anew when a rejected listing is submitted again', () => {
    const rejected = reject(pending, ['No.'], moderation()).answer;
    expect(edit(rejected, aContent(), { removeImage: false, now }).answer.content.image).toEqual(image);
    const again = submit(rejected, now, 'submitted/2.png').answer;
    expect(again.content.image).toEqual({ ...image, submittedAs: 'submitted/2.png' });
  });

  it('stay approved in a new version for as long as it has the same image', () => {
    const version = openNewVersion(published, anId(), now).answer;
    const edited = (content: ReturnType<typeof aContent>) => edit(version, content, { removeImage: false, now }).answer;
    expect(edited(aContent()).content.image).toEqual(published.content.image);
    expect(edited(aContent({ image })).content.image).toEqual(published.content.image);
    const other = { ...image, key: uploadKey(owner, uuid.replace('0', '1'), 'image/png') };
    expect(edited(aContent({ image: other })).content.image).toEqual(other);
    expect(submit(version, now).answer.content.image).toEqual(published.content.image);
  });

  it('count no more once a withdrawal has made a draft of what was waiting', () => {
    const version = openNewVersion(withdraw(published, undefined, now).answer, anId(), now).answer;
    const other = { ...image, key: uploadKey(owner, uuid.replace('0', '1'), 'image/png') };
    const waiting = submit(
      edit(version, aContent({ image: other }), { removeImage: false, now }).answer,
      now,
      's',
    ).answer;
    const [, heldBack] = withdraw(published, waiting, now).listings;
    expect(heldBack).toMatchObject({ status: 'DRAFT', content: { image: other } });
    expect(heldBack).not.toHaveProperty('content.image.submittedAs');
  });
});
