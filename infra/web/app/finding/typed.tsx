import { useSignal } from '@preact/signals';
import { useEffect, useId } from 'preact/hooks';
import { ask, familyApi } from '../api/client';
import { suggestions } from '../api/generated/guest';
import { words } from '../words';
import type { Change } from './asking';
import type { Question } from './question';

interface TypedProps {
  readonly question: Question;
  readonly change: Change;
}

/** Milliseconds after the last letter. */
const pauseMs = 250;

const suggested = async (text: string, { place }: Question, signal: AbortSignal): Promise<readonly string[]> => {
  const location = place ? { location: { lat: place.lat, lon: place.lon } } : {};
  const { suggest } = await ask(familyApi(), suggestions, { text, ...location }, signal);
  const named = (suggest ?? []).filter(({ kind }) => kind !== 'CATEGORY');
  return [...new Set(named.map((one) => one.text))];
};

/** Words to look for. What is offered meanwhile can be found now; a browser shows it as it does for any field. */
export const Typed = ({ question, change }: TypedProps) => {
  const { finding } = words();
  const id = useId();
  const typed = useSignal(question.words);
  const offered = useSignal<readonly string[]>([]);
  const isTyping = useSignal(false);
  useEffect(() => {
    if (!isTyping.peek()) typed.value = question.words;
  }, [question.words]);
  const text = typed.value;
  useEffect(() => {
    if (!isTyping.peek()) return;
    const stop = new AbortController();
    const waiting = setTimeout(() => {
      isTyping.value = false;
      change({ words: text });
      if (text.trim().length < 2) return;
      suggested(text, question, stop.signal).then(
        (texts) => (offered.value = texts),
        () => undefined,
      );
    }, pauseMs);
    return () => {
      clearTimeout(waiting);
      stop.abort();
    };
  }, [text]);
  return (
    <label class="field">
      <span class="label">{finding.words}</span>
      <input
        class="input"
        type="search"
        maxLength={200}
        list={`${id}-offered`}
        placeholder={finding.wordsHint}
        value={text}
        onInput={(event) => {
          isTyping.value = true;
          typed.value = event.currentTarget.value;
        }}
      />
      <datalist id={`${id}-offered`}>
        {offered.value.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
    </label>
  );
};
