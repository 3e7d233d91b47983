import { useSignal } from '@preact/signals';
import { forgetAll, useLoaded } from '../api/loaded';
import { useActing } from '../design/acting';
import { TextField } from '../design/field';
import { ActingFailure, FailureNotice, Waiting } from '../design/notice';
import { address } from '../router';
import { partOf, people } from '../session';
import { Title } from '../title';
import { words } from '../words';
import { SignInFirst } from './favourites-page';
import { type Name, type Named, nameless, namePath, readName, sayName } from './own-name';

interface FormProps {
  readonly pool: Named;
  readonly known: Name;
  readonly onChange: () => void;
}

const NameForm = ({ pool, known, onChange }: FormProps) => {
  const { family, organiser, page } = words();
  const name = useSignal(known.name === nameless ? '' : known.name);
  const fault = useSignal<string | undefined>(undefined);
  const isSaved = useSignal(false);
  const acting = useActing();
  const refused = acting.failure.value?.faults.find(({ path }) => path.endsWith('name'))?.message;
  const save = (): void =>
    acting.run(async () => {
      await sayName(pool, { name: name.peek().trim(), revision: known.revision });
      forgetAll();
      isSaved.value = true;
      onChange();
    }, onChange);
  return (
    <form
      class="sheet stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        isSaved.value = false;
        fault.value = name.value.trim() === '' ? family.nameMissing : undefined;
        if (fault.value === undefined) save();
      }}
    >
      <TextField
        label={family.yourName}
        hint={pool === 'organiser' ? organiser.nameHint : family.nameHint}
        autocomplete={pool === 'organiser' ? 'organization' : 'name'}
        value={name.value}
        fault={fault.value ?? refused}
        onValue={(value) => {
          name.value = value;
          isSaved.value = false;
        }}
      />
      <ActingFailure acting={acting} reload={onChange} pool={pool} />
      <div class="row">
        <button type="submit" class="button" aria-disabled={acting.isBusy.value}>
          {page.save}
        </button>
        <span role="status">{isSaved.value ? page.saved : ''}</span>
      </div>
    </form>
  );
};

const Profile = ({ pool }: { readonly pool: Named }) => {
  const { family, page } = words();
  const { now, again } = useLoaded(`name ${pool}`, (signal) => readName(pool, signal));
  const loaded = now.value;
  return (
    <div class="stack">
      <Title text={family.profileTitle} />
      <p class="soft">{page.account(people[pool].value?.email ?? '')}</p>
      {loaded.state === 'failed' && <FailureNotice failure={loaded.failure} again={again} pool={pool} />}
      {loaded.state === 'loading' && !loaded.value && <Waiting />}
      {loaded.value && <NameForm pool={pool} known={loaded.value} onChange={again} />}
    </div>
  );
};

/** Somebody's own name, as they say it: a parent's or an organiser's. */
export const ProfilePage = () => {
  const pool = partOf(address.value.pathname) === 'organiser' ? 'organiser' : 'user';
  const email = people[pool].value?.email;
  return email === undefined ? (
    <SignInFirst title={words().family.profileTitle} pool={pool} then={namePath[pool]} />
  ) : (
    <Profile key={`${pool} ${email}`} pool={pool} />
  );
};
