import { useSignal, useSignalEffect } from '@preact/signals';
import { useEffect, useRef, useState } from 'preact/hooks';
import { ask } from '../api/client';
import { Failure } from '../api/failure';
import { create, myListing, type OwnFragment, update } from '../api/generated/organiser';
import { forgetAll, useLoaded } from '../api/loaded';
import { overtakenBy } from '../api/overtaken';
import { useActing } from '../design/acting';
import { ActingFailure, FailureNotice, Notice, WaitingPage } from '../design/notice';
import { SignInFirst } from '../family/favourites-page';
import { go, Link, replaceAddress } from '../router';
import { people } from '../session';
import { Title } from '../title';
import { words } from '../words';
import { BookingPart } from './booking-part';
import { CostPart, DetailsPart, WhoPart } from './details-part';
import { type Draft, draftOf, emptyDraft, inputOf } from './draft';
import { type Form, labelAt, missingIn, placed } from './form';
import { keepDraft, keptDraft } from './kept-draft';
import { readStored, SavedMeanwhile } from './saved-meanwhile';
import { SchedulePart } from './schedule-part';
import { SentBack } from './sent-back';
import { NextSessions } from './sessions-part';
import { WhatPart, WherePart } from './what-part';

/** All that is wrong, on top of the form: each stands at its field as well. */
const Faults = ({ form, tries }: { readonly form: Form; readonly tries: number }) => {
  const { editor } = words();
  const faults = form.faults.value;
  const place = useRef<HTMLDivElement>(null);
  // A try that fails leads here; who mends one fault after another stays where they type.
  useEffect(() => place.current?.focus(), [tries]);
  if (faults.length === 0) return null;
  return (
    <div ref={place} tabIndex={-1}>
      <Notice kind="bad">
        <p>{editor.faults}</p>
        <ul>
          {faults.map(({ path, message }) => (
            <li key={path + message}>
              {labelAt(path, form.draft.value.plan.kind)}: {message}
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
};

interface Saved {
  readonly id: string;
  readonly revision: number | null;
}

/** Creates it under a name of its own: what was created by a try whose answer was lost is answered again, and not made twice. */
const createOnce = async (draft: Draft): Promise<Saved> => {
  const { createThingToDo } = await ask('organiser', create, {
    input: { ...inputOf(draft), externalId: draft.externalId },
  });
  return { id: createThingToDo?.id ?? '', revision: createThingToDo?.revision ?? null };
};

const save = async (known: string | null, draft: Draft, wasLost: boolean): Promise<Saved> => {
  const made = known === null ? await createOnce(draft) : { id: known, revision: draft.revision };
  // An earlier try may have created it with other words.
  if (known === null && !wasLost) return made;
  const thingToDo = inputOf(draft);
  const removeImage = draft.hadImage && draft.image === null;
  const { id, revision } = made;
  const input = { id, revision, thingToDo, ...(removeImage && { removeImage }) };
  try {
    const { updateThingToDo } = await ask('organiser', update, { input });
    return { id, revision: updateThingToDo?.revision ?? null };
  } catch (cause) {
    const overtaken = overtakenBy(cause);
    if (overtaken?.isSame) return { id, revision: overtaken.revision };
    throw cause;
  }
};

interface EditorProps {
  /** Why it was sent back the last time. */
  readonly reasons: readonly string[];
  readonly listingId: string | null;
  /** What it would replace. */
  readonly liveId: string | null;
  readonly start: Draft;
}

const Editor = ({ listingId, liveId, start, reasons }: EditorProps) => {
  const { editor, organiser } = words();
  const key = listingId ?? 'new';
  const [typed] = useState(() => keptDraft(key));
  // What an earlier page has kept may lack what this one asks.
  const draft = useSignal<Draft>(typed ? { ...start, ...typed } : start);
  useSignalEffect(() => keepDraft(key, draft.value === start ? null : draft.value));
  const faults = useSignal<Form['faults']['value']>([]);
  const id = useSignal(listingId);
  const saves = useSignal(0);
  const stored = useSignal<OwnFragment | null>(null);
  const tries = useSignal(0);
  const acting = useActing();
  const form: Form = { draft, faults };
  const refuse = (found: Form['faults']['value']): void => {
    faults.value = found;
    if (found.length > 0) tries.value += 1;
  };
  const store = (then: (id: string) => void): void => {
    refuse(missingIn(draft.peek()));
    if (faults.peek().length > 0) return;
    acting.run(async (wasLost) => {
      try {
        stored.value = null;
        const saved = await save(id.peek(), draft.peek(), wasLost);
        forgetAll();
        draft.value = { ...draft.peek(), revision: saved.revision };
        keepDraft(key, null);
        id.value = saved.id;
        saves.value += 1;
        then(saved.id);
      } catch (cause) {
        const known = id.peek();
        if (known !== null && overtakenBy(cause)) stored.value = await readStored(known);
        else if (cause instanceof Failure && cause.faults.length > 0) refuse(placed(cause.faults));
        else throw cause;
      }
    });
  };
  const preview = (saved: string): void => replaceAddress(`/organiser/listings/${encodeURIComponent(saved)}/edit`);
  const show = (saved: string): void => go(`/organiser/listings/${encodeURIComponent(saved)}`);
  return (
    <form
      class="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        store(show);
      }}
    >
      <Title text={listingId === null ? editor.newTitle : editor.editTitle} />
      <SentBack title={organiser.lastReasons} reasons={reasons} />
      <ActingFailure acting={acting} pool="organiser" />
      {stored.value && (
        <SavedMeanwhile
          onLoad={() => {
            if (stored.value) draft.value = draftOf(stored.value);
            keepDraft(key, null);
            stored.value = null;
          }}
          onSaveOver={() => {
            draft.value = { ...draft.peek(), revision: stored.value?.revision ?? null };
            store(show);
          }}
        />
      )}
      <Faults form={form} tries={tries.value} />
      <div class="sides">
        <div class="stack">
          <WhatPart form={form} />
          <WherePart form={form} />
          <SchedulePart form={form} />
          <WhoPart form={form} />
          <CostPart form={form} />
          <DetailsPart form={form} />
          <BookingPart form={form} />
        </div>
        <div class="stay stack">
          <div class="row">
            <button type="submit" class="button" aria-disabled={acting.isBusy.value}>
              {editor.saveDraft}
            </button>
            <button
              type="button"
              class="button light"
              aria-disabled={acting.isBusy.value}
              onClick={() => store(preview)}
            >
              {editor.savePreview}
            </button>
          </div>
          {saves.value > 0 && (
            <Notice kind="good">
              <p>{editor.saved}</p>
            </Notice>
          )}
          {id.value !== null && <NextSessions key={saves.value} id={id.value} canChange={false} liveId={liveId} />}
        </div>
      </div>
    </form>
  );
};

/** What is handed in, published or withdrawn is not written on: it says what can be done instead. */
const Closed = ({ listing }: { readonly listing: OwnFragment }) => {
  const { organiser } = words();
  const { id, name, status } = listing;
  return (
    <div class="stack">
      <Title text={name} />
      <p>
        <span class="tag">{organiser.status[status]}</span>
      </p>
      <p>{organiser.next[status]}</p>
      <p>
        <Link class="button" to={`/organiser/listings/${encodeURIComponent(id)}`}>
          {organiser.toListing}
        </Link>
      </p>
    </div>
  );
};

const isOpen = ({ status }: OwnFragment): boolean => status === 'DRAFT' || status === 'REJECTED';

const startOf = (listing: OwnFragment): EditorProps => ({
  listingId: listing.id,
  liveId: listing.newVersionOf,
  start: draftOf(listing),
  reasons: listing.lastRejectionReasons,
});

const Loaded = ({ id }: { readonly id: string }) => {
  const { now, again } = useLoaded(`edit ${id}`, async (signal) => {
    const { thingToDoById } = await ask('organiser', myListing, { id }, signal);
    return thingToDoById;
  });
  const start = useRef<EditorProps | null>(null);
  const loaded = now.value;
  const listing = loaded.value ?? null;
  if (loaded.state === 'ready' && listing && isOpen(listing)) start.current ??= startOf(listing);
  if (start.current) return <Editor {...start.current} />;
  if (loaded.state === 'failed') return <FailureNotice failure={loaded.failure} again={again} pool="organiser" />;
  if (loaded.state === 'ready' && listing) return <Closed listing={listing} />;
  return <WaitingPage />;
};

const New = () => {
  const [start] = useState(emptyDraft);
  return <Editor listingId={null} liveId={null} start={start} reasons={[]} />;
};

/** Writing a listing, or editing a draft. */
export const EditorPage = ({ id }: { readonly id: string }) => {
  const { organiser } = words();
  // Whose session ends while they write stays in the form.
  const wasSignedIn = useRef(people.organiser.peek() !== null);
  if (!people.organiser.value && !wasSignedIn.current) {
    return <SignInFirst title={organiser.title} pool="organiser" then={location.pathname} />;
  }
  return (
    <>
      <p>
        <Link to={id === '' ? '/organiser' : `/organiser/listings/${encodeURIComponent(id)}`}>
          ← {id === '' ? organiser.title : organiser.toListing}
        </Link>
      </p>
      {id === '' ? <New /> : <Loaded key={id} id={id} />}
    </>
  );
};
