import { makeCreateProfile } from '../../../../application/people/create-profile.use-case';
import { makeOrganisers } from '../../../../application/people/organisers.use-case';
import { makeOwnProfile } from '../../../../application/people/own-profile.use-case';
import { makeSaveProfile } from '../../../../application/people/save-profile.use-case';
import { err, ok } from '../../../../domain/shared/result';
import { hour, instantAt } from '../../../../domain/shared/time';
import { inMemoryPorts } from '../../../builders/in-memory-ports';
import { anOrganiser, noon } from '../../../builders/listings';

const now = instantAt(noon);

describe('signing up', () => {
  it.each([
    ['the name that was given', 'Harlequin', 'Harlequin'],
    ['no name when none was given', undefined, 'New member'],
    ['no name when the address was given as one', 'Puppets@Example.org', 'New member'],
    ['no name when what was given is empty', ' ', 'New member'],
  ])('makes a profile with %s', async (_what, name, kept) => {
    const ports = inMemoryPorts();
    const id = anOrganiser();
    await makeCreateProfile(ports)({ id, name, email: 'puppets@example.org' });
    expect(await ports.profiles.get(id)).toEqual({ id, name: kept, revision: 1, updatedAt: now });
  });

  it('changes nothing when it is told again', async () => {
    const ports = inMemoryPorts();
    const id = anOrganiser();
    const create = makeCreateProfile(ports);
    await create({ id, name: 'First', email: 'first@example.org' });
    ports.clock.time += hour;
    await create({ id, name: 'Second', email: 'first@example.org' });
    expect(await ports.profiles.get(id)).toEqual({ id, name: 'First', revision: 1, updatedAt: now });
  });
});

describe('renaming an organiser', () => {
  it('keeps the new name, one revision on', async () => {
    const ports = inMemoryPorts();
    const id = anOrganiser();
    await makeCreateProfile(ports)({ id, name: 'Old', email: 'old@example.org' });
    expect(await makeSaveProfile(ports)({ organiserId: id, name: 'New' })).toEqual(
      ok({ id, name: 'New', revision: 2, updatedAt: now }),
    );
  });

  it('counts as a renaming also where there was no profile, so that moderators hear of it', async () => {
    const ports = inMemoryPorts();
    const id = anOrganiser();
    expect(await makeSaveProfile(ports)({ organiserId: id, name: 'Here' })).toMatchObject(
      ok({ name: 'Here', revision: 2 }),
    );
  });

  it.each([[''], [' '], ['a'.repeat(201)], ['two\nlines'], [7], [null]])('refuses the name %j', async (name) => {
    const ports = inMemoryPorts();
    const organiserId = anOrganiser();
    expect(await makeSaveProfile(ports)({ organiserId, name: name as string })).toMatchObject(
      err({ code: 'InvalidInput' }),
    );
    expect(await ports.profiles.get(organiserId)).toBeUndefined();
  });

  it('is refused the hundred and first time within an hour, to that organiser only', async () => {
    const ports = inMemoryPorts();
    const organiserId = anOrganiser();
    const save = makeSaveProfile(ports);
    for (let count = 0; count < 100; count += 1) await save({ organiserId, name: `Name ${count}` });
    expect(await save({ organiserId, name: 'Once more' })).toEqual(
      err({ code: 'TooManyRequests', limited: 'RENAMES' }),
    );
    expect(await ports.profiles.get(organiserId)).toMatchObject({ name: 'Name 99' });
    expect(await save({ organiserId: anOrganiser(), name: 'Another' })).toMatchObject({ ok: true });
    ports.clock.time += hour;
    expect(await save({ organiserId, name: 'Once more' })).toMatchObject({ ok: true });
  });
});

describe('organisers of listings', () => {
  it('are answered by id, without those that have no profile', async () => {
    const ports = inMemoryPorts();
    const [known, unknown] = [anOrganiser(), anOrganiser()];
    await makeSaveProfile(ports)({ organiserId: known, name: 'Harlequin' });
    const found = await makeOrganisers(ports)([known, unknown, known]);
    expect([...found].map(([id, { name }]) => [id, name])).toEqual([[known, 'Harlequin']]);
  });
});

describe('the own profile', () => {
  it('is answered as it is stored, and not found until there is one', async () => {
    const ports = inMemoryPorts();
    const id = anOrganiser();
    expect(await makeOwnProfile(ports)(id)).toEqual(err({ code: 'ProfileNotFound' }));
    await makeCreateProfile(ports)({ id, name: 'Harlequin', email: 'puppets@example.org' });
    expect(await makeOwnProfile(ports)(id)).toEqual(ok({ id, name: 'Harlequin', revision: 1, updatedAt: now }));
  });
});
