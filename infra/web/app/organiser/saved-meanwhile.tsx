import { useEffect, useRef } from 'preact/hooks';
import { ask } from '../api/client';
import { myListing, type OwnFragment } from '../api/generated/organiser';
import { Notice } from '../design/notice';
import { words } from '../words';
import { type Draft, draftOf, inputOf } from './draft';

const saysSame = (one: Draft, other: Draft): boolean => JSON.stringify(inputOf(one)) === JSON.stringify(inputOf(other));

/** Returns what is stored, where it is no longer what the draft was written from and says something else. */
export const changedMeanwhile = async (id: string | null, draft: Draft): Promise<OwnFragment | null> => {
  if (id === null) return null;
  const { thingToDoById: stored } = await ask('organiser', myListing, { id });
  if (!stored || stored.revision === draft.revision) return null;
  // An earlier try whose answer was lost has stored the same.
  return saysSame(draftOf(stored), draft) ? null : stored;
};

interface SavedMeanwhileProps {
  readonly onLoad: () => void;
  readonly onSaveOver: () => void;
}

/** Somebody, or another tab, has saved it since: which of the two shall be kept. */
export const SavedMeanwhile = ({ onLoad, onSaveOver }: SavedMeanwhileProps) => {
  const { editor } = words();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  return (
    <div ref={place} tabIndex={-1}>
      <Notice kind="bad">
        <p>{editor.savedMeanwhile}</p>
        <div class="row">
          <button type="button" class="button light" onClick={onLoad}>
            {editor.loadStored}
          </button>
          <button type="button" class="button light" onClick={onSaveOver}>
            {editor.saveOver}
          </button>
        </div>
      </Notice>
    </div>
  );
};
