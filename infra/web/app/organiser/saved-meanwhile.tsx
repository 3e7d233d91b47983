import { useEffect, useRef } from 'preact/hooks';
import { ask } from '../api/client';
import { myListing, type OwnFragment } from '../api/generated/organiser';
import { Notice } from '../design/notice';
import { words } from '../words';

/** Reads what is stored instead of what the draft was written from. */
export const readStored = async (id: string): Promise<OwnFragment | null> =>
  (await ask('organiser', myListing, { id })).thingToDoById;

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
