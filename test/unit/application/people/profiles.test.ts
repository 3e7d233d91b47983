import { makeCreateProfile } from '../../../../application/people/create-profile.use-case';
import { makeOrganisers } from '../../../../application/people/organisers.use-case';
import { makeOwnProfile } from '../../../../application/people/own-profile.use-case';
import { makeSaveOwnProfile } from '../../../../application/people/save-own-profile.use-case';
import { makeSaveProfile } from '../../../../application/people/save-profile.use-case';
import type { RawParentsWords } from '../../../../domain/people/profile';
import { err, ok } from '../../../../domain/shared/result';
import { hour, instantAt } from '../../../../domain/shared/time';
import { eventsOfChange } from '../../../../domain/stored-change';
import { inMemoryPorts } from '../../../builders/in-memory-ports';
import { anOrganiser, aUser, noon } from '../../../builders/listings';

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

describe('a parent’s own profile', () => {
  const known = async () => {
    const ports = inMemoryPorts();
    const id = aUser();
    await makeCreateProfile(ports)({ id, name: 'Ada', email: 'ada@example.org' });
    const save = makeSaveOwnProfile(ports);
    return { ports, id, save: (profile: RawParentsWords) => save({ parentId: id, profile }) };
  };

  it('keeps what is said of name, language and clock, and what is left out as it was', async () => {
    const { ports, id, save } = await known();
    expect(await save({ language: 'pl', timeZone: 'Europe/Warsaw' })).toMatchObject(
      ok({ id, name: 'Ada', language: 'pl', timeZone: 'Europe/Warsaw' }),
    );
    expect(await save({ language: 'en', name: null, timeZone: null })).toMatchObject(ok({ name: 'Ada' }));
    expect(await save({ name: 'Ada L.' })).toMatchObject(ok({ name: 'Ada L.' }));
    expect(await makeOwnProfile(ports)(id)).toMatchObject(
      ok({ name: 'Ada L.', language: 'en', timeZone: 'Europe/Warsaw' }),
    );
  });

  it('calls a zone as everybody does', async () => {
    const { save } = await known();
    expect(await save({ timeZone: 'europe/warsaw' })).toMatchObject(ok({ timeZone: 'Europe/Warsaw' }));
  });

  it.each([
    ['language', { language: 'de' }],
    ['language', { language: '' }],
    ['language', { language: 'PL' }],
    ['language', { language: 7 }],
    ['timeZone', { timeZone: 'Mars/Olympus' }],
    ['timeZone', { timeZone: '+01:00' }],
    ['timeZone', { timeZone: '' }],
    ['timeZone', { timeZone: 'a'.repeat(100_000) }],
    ['name', { name: '' }],
    ['name', { name: 'two\nlines' }],
  ])('refuses the %s of %j, and keeps what was there', async (field, said) => {
    const { ports, id, save } = await known();
    expect(await save({ name: 'Eve', language: 'pl', ...said })).toMatchObject(
      err({ code: 'InvalidInput', faults: [{ path: `profile.${field}` }] }),
    );
    expect(await ports.profiles.get(id)).toMatchObject({ name: 'Ada' });
  });

  it('names all that is wrong at once', async () => {
    const { save } = await known();
    expect(await save({ name: '', language: 'xx', timeZone: 'nowhere' })).toMatchObject(
      err({ faults: [{ path: 'profile.name' }, { path: 'profile.language' }, { path: 'profile.timeZone' }] }),
    );
  });

  it('is told to nobody, whatever it is called', async () => {
    const { ports, id, save } = await known();
    const before = await ports.profiles.get(id);
    await save({ name: 'Ada Lovelace' });
    const after = await ports.profiles.get(id);
    if (!after) throw new Error('there is none');
    expect(eventsOfChange({ kind: 'profile', before, after })).toEqual([]);
  });

  it('is made where there was none', async () => {
    const ports = inMemoryPorts();
    const id = aUser();
    expect(await makeSaveOwnProfile(ports)({ parentId: id, profile: { language: 'pl' } })).toMatchObject(
      ok({ name: 'New member', language: 'pl' }),
    );
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

describe('changing a revision of a profile', () => {
  it('counts for that one only, and names what is otherwise there', async () => {
    const ports = inMemoryPorts();
    const organiserId = anOrganiser();
    await makeCreateProfile(ports)({ id: organiserId, name: 'Old', email: 'old@example.org' });
    const save = makeSaveProfile(ports);
    expect(await save({ organiserId, name: 'First', revision: 1 })).toMatchObject(ok({ name: 'First', revision: 2 }));
    const changed = (differs: readonly string[]) => err({ code: 'RevisionChanged', revision: 2, differs });
    expect(await save({ organiserId, name: 'Second', revision: 1 })).toEqual(changed(['name']));
    expect(await save({ organiserId, name: 'First', revision: 1 })).toEqual(changed([]));
    expect(await ports.profiles.get(organiserId)).toMatchObject({ name: 'First' });
    expect(await save({ organiserId, name: 'Third' })).toMatchObject(ok({ name: 'Third', revision: 3 }));
  });

  it('does so for a parent: what she left out does not differ', async () => {
    const ports = inMemoryPorts();
    const parentId = aUser();
    await makeCreateProfile(ports)({ id: parentId, name: 'Ada', email: 'ada@example.org' });
    const save = (profile: RawParentsWords, revision?: number) =>
      makeSaveOwnProfile(ports)({ parentId, profile, revision });
    expect(await save({ language: 'pl', timeZone: 'Europe/Warsaw' }, 1)).toMatchObject(ok({ revision: 2 }));
    expect(await save({ language: 'en', name: 'Ada' }, 1)).toEqual(
      err({ code: 'RevisionChanged', revision: 2, differs: ['language'] }),
    );
    expect(await save({ language: 'en' }, 2)).toMatchObject(ok({ language: 'en', timeZone: 'Europe/Warsaw' }));
    expect(await makeSaveOwnProfile(ports)({ parentId: aUser(), profile: { name: 'Eve' }, revision: 1 })).toEqual(
      err({ code: 'RevisionChanged', revision: 0, differs: ['name'] }),
    );
  });
});
