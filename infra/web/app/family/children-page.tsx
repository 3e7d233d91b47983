import { useSignal } from '@preact/signals';
import { ask } from '../api/client';
import { addChild, type MyChildrenQuery, myChildren, removeChild, updateChild } from '../api/generated/user';
import { useLoaded } from '../api/loaded';
import { overtakenBy } from '../api/overtaken';
import { useActing } from '../design/acting';
import { TextField } from '../design/field';
import { ActingFailure, FailureNotice, Waiting } from '../design/notice';
import { today } from '../finding/days';
import { ownPath } from '../own-path';
import { address, Link } from '../router';
import { say } from '../said';
import { people } from '../session';
import { Title } from '../title';
import { words } from '../words';
import { ageInWords, monthsBetween } from './ages';
import { SignInFirst } from './favourites-page';

type Child = NonNullable<MyChildrenQuery['myChildren']>[number];

/** Changes a child that is still as it was read; that an earlier try has done so is as good. */
const change = async ({ id, revision }: Child, child: Pick<Child, 'name' | 'birthDate'>): Promise<void> => {
  try {
    await ask('user', updateChild, { input: { id, revision, child } });
  } catch (cause) {
    if (!overtakenBy(cause)?.isSame) throw cause;
  }
};

/** Whether an earlier try has added a child after all. */
const isThere = async ({ name, birthDate }: Pick<Child, 'name' | 'birthDate'>): Promise<boolean> => {
  const { myChildren: known } = await ask('user', myChildren, {});
  return known?.some((child) => child.name === name && child.birthDate === birthDate) === true;
};

interface ChildFormProps {
  readonly child: Child | null;
  readonly onDone: () => void;
}

/** A name and a birth date, of a new child or of one that is here. */
const ChildForm = ({ child, onDone }: ChildFormProps) => {
  const { family, page } = words();
  const name = useSignal(child?.name ?? '');
  const birthDate = useSignal(child?.birthDate ?? '');
  const isTried = useSignal(false);
  const acting = useActing();
  const faultAt = (end: string): string | undefined =>
    acting.failure.value?.faults.find(({ path }) => path.endsWith(end))?.message;
  const save = (): void => {
    isTried.value = true;
    // What the API said was of what was sent before.
    acting.failure.value = null;
    const given = { name: name.value.trim(), birthDate: birthDate.value };
    if (given.name === '' || given.birthDate === '') return;
    acting.run(async (wasLost) => {
      if (child) await change(child, given);
      else if (!wasLost || !(await isThere(given))) await ask('user', addChild, { input: given });
      name.value = '';
      birthDate.value = '';
      isTried.value = false;
      say(child ? page.saved : page.added(given.name));
      onDone();
    });
  };
  const missing = (value: string, sentence: string): string | undefined =>
    isTried.value && value.trim() === '' ? sentence : undefined;
  return (
    <form
      class="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <ActingFailure acting={acting} reload={onDone} />
      <div class="grid2">
        <TextField
          label={family.childName}
          value={name.value}
          fault={missing(name.value, family.nameMissing) ?? faultAt('name')}
          onValue={(value) => (name.value = value)}
        />
        <TextField
          label={family.birthDate}
          type="date"
          max={today(new Date())}
          value={birthDate.value}
          fault={missing(birthDate.value, family.dateMissing) ?? faultAt('birthDate')}
          onValue={(value) => (birthDate.value = value)}
        />
      </div>
      <p class="row">
        <button type="submit" class="button" aria-disabled={acting.isBusy.value}>
          {child ? page.save : family.add}
        </button>
        {child && (
          <button type="button" class="button light" onClick={onDone}>
            {page.cancel}
          </button>
        )}
      </p>
    </form>
  );
};

const ChildRow = ({ child, onChange }: { readonly child: Child; readonly onChange: () => void }) => {
  const { family, page } = words();
  const isOpen = useSignal(false);
  const isAsking = useSignal(false);
  const acting = useActing();
  const remove = (): void =>
    acting.run(async () => {
      await ask('user', removeChild, { input: { id: child.id } });
      say(page.removed(child.name));
      onChange();
    }, onChange);
  if (isOpen.value) {
    return (
      <li>
        <ChildForm
          child={child}
          onDone={() => {
            isOpen.value = false;
            onChange();
          }}
        />
      </li>
    );
  }
  return (
    <li>
      <div class="row between">
        <span>
          <b>{child.name}</b> <span class="soft">{ageInWords(monthsBetween(child.birthDate, today(new Date())))}</span>
        </span>
        <span class="row">
          <button type="button" class="button light" onClick={() => (isOpen.value = true)}>
            {family.edit}
            <span class="unseen">: {child.name}</span>
          </button>
          <button type="button" class="button light" onClick={() => (isAsking.value = true)}>
            {page.remove}
            <span class="unseen">: {child.name}</span>
          </button>
        </span>
      </div>
      {isAsking.value && (
        <div class="notice row between" role="alert">
          <p>{family.removeQuestion(child.name)}</p>
          <span class="row">
            <button type="button" class="button light" onClick={remove}>
              {page.remove}
            </button>
            <button type="button" class="button light" onClick={() => (isAsking.value = false)}>
              {page.cancel}
            </button>
          </span>
        </div>
      )}
      <ActingFailure acting={acting} reload={onChange} />
    </li>
  );
};

const List = () => {
  const { family } = words();
  const back = ownPath(address.value.searchParams.get('then'), location.origin);
  const { now, again } = useLoaded<readonly Child[]>('children', async (signal) => {
    const answer = await ask('user', myChildren, {}, signal);
    return answer.myChildren ?? [];
  });
  const loaded = now.value;
  return (
    <div class="stack">
      {back !== null && (
        <p>
          <Link to={back}>← {words().page.back}</Link>
        </p>
      )}
      <Title text={family.childrenTitle} />
      <p class="soft">{family.childrenText}</p>
      {loaded.state === 'failed' && <FailureNotice failure={loaded.failure} again={again} />}
      {loaded.state === 'loading' && !loaded.value && <Waiting />}
      {loaded.state === 'ready' && loaded.value.length === 0 && <p>{family.noChildren}</p>}
      <ul class="plain work">
        {loaded.value?.map((child) => (
          <ChildRow key={child.id} child={child} onChange={again} />
        ))}
      </ul>
      <section class="sheet stack" aria-label={words().finding.addChild}>
        <h2>{words().finding.addChild}</h2>
        <ChildForm child={null} onDone={again} />
      </section>
    </div>
  );
};

/** A parent's children: seen by whoever organises what they are booked for and by nobody else, and kept by no browser. */
export const ChildrenPage = () =>
  people.user.value ? (
    <List />
  ) : (
    <SignInFirst
      title={words().family.childrenTitle}
      pool="user"
      then={address.value.pathname + address.value.search}
    />
  );
