import { useSignal } from '@preact/signals';
import { useEffect, useId, useRef } from 'preact/hooks';
import { words } from '../words';
import type { Change } from './asking';
import { isSameName, type Known, placeHere, placesNamed } from './known-places';
import { rememberPlace } from './last-place';
import { type Place, type Question, radiuses } from './question';
import { shortened } from './shortened';

interface WhereProps {
  readonly question: Question;
  readonly change: Change;
}

/** Milliseconds after the last letter. */
const pauseMs = 120;

const Radius = ({ question, change }: WhereProps) => (
  <label class="row small">
    {words().finding.within}
    <select
      class="input narrow"
      value={question.km}
      onChange={(event) => change({ km: Number(event.currentTarget.value) })}
    >
      {[...new Set([...radiuses, question.km])]
        .sort((one, two) => one - two)
        .map((km) => (
          <option key={km} value={km}>
            {km} km
          </option>
        ))}
    </select>
  </label>
);

/** Towns, and the letters that they were found for: whoever types fast is ahead of them. */
interface Suggested {
  readonly typed: string;
  readonly places: readonly Known[];
}

const nothingFound: Suggested = { typed: '', places: [] };

const useSuggestions = (typed: string, isOpen: boolean) => {
  const found = useSignal(nothingFound);
  useEffect(() => {
    if (!isOpen) return;
    const waiting = setTimeout(() => {
      placesNamed(typed).then(
        (places) => (found.value = { typed, places }),
        () => (found.value = nothingFound),
      );
    }, pauseMs);
    return () => clearTimeout(waiting);
  }, [typed, isOpen]);
  return found;
};

/** Looks towns up, and tells of the newest look alone: what somebody did since then counts more. */
const useLookUp = () => {
  const newest = useRef(0);
  const answered = useRef(0);
  const drop = (): void => {
    newest.current += 1;
    answered.current = newest.current;
  };
  const towns = (text: string, tell: (places: readonly Known[]) => void, fail: () => void): void => {
    newest.current += 1;
    const mine = newest.current;
    const ifNewest = (then: () => void): void => {
      if (mine !== newest.current) return;
      answered.current = mine;
      then();
    };
    placesNamed(text).then(
      (places) => ifNewest(() => tell(places)),
      () => ifNewest(fail),
    );
  };
  return { towns, drop, isUnderWay: () => answered.current !== newest.current };
};

const moved = (key: string, active: number, count: number): number => {
  if (key === 'ArrowDown') return (active + 1) % count;
  return (active - 1 + count) % count;
};

interface SuggestionsProps {
  readonly id: string;
  readonly places: readonly Known[];
  readonly active: number;
  readonly choose: (place: Place) => void;
}

const Suggestions = ({ id, places, active, choose }: SuggestionsProps) => (
  <ul id={id} class="suggestions" role="listbox" aria-label={words().finding.where} hidden={places.length === 0}>
    {places.map((place, index) => (
      <li
        key={`${place.name} ${place.region}`}
        id={`${id}-${index}`}
        role="option"
        aria-selected={index === active}
        onPointerDown={(event) => {
          event.preventDefault();
          choose(place);
        }}
      >
        {place.name} <span class="soft small">{place.region}</span>
      </li>
    ))}
  </ul>
);

/** Returns that what was typed is no town, in a sentence of a bearable length. */
const notChosen = (typed: string, place: string): string => words().finding.notChosen(shortened(typed), place);

/** Where to look: a town by its name, or where the reader is. The combobox is that of the ARIA practices. */
export const Where = ({ question, change }: WhereProps) => {
  const { finding } = words();
  const id = useId();
  const typed = useSignal(question.place?.name ?? '');
  const isOpen = useSignal(false);
  const active = useSignal(0);
  const said = useSignal('');
  const found = useSuggestions(typed.value, isOpen.value);
  const name = question.place?.name ?? '';
  useEffect(() => {
    typed.value = name;
  }, [name]);
  const places = isOpen.value ? found.value.places : [];
  const lookUp = useLookUp();

  const choose = (place: Place | null): void => {
    lookUp.drop();
    isOpen.value = false;
    said.value = '';
    typed.value = place?.name ?? '';
    const kept = place && { name: place.name, lat: place.lat, lon: place.lon };
    rememberPlace(kept);
    change({ place: kept, ...(place === null && question.sort === 'nearest' && { sort: null }) });
  };

  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') isOpen.value = false;
    if (event.key !== 'Enter' && event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    if (event.key !== 'Enter') {
      isOpen.value = true;
      if (places.length > 0) active.value = moved(event.key, active.value, places.length);
      return;
    }
    if (typed.peek().trim() === '') choose(null);
    else chooseTyped();
  };

  const chooseTyped = (): void => {
    const text = typed.peek();
    const shown = found.peek().typed === text ? places[active.value] : undefined;
    if (shown) {
      choose(shown);
      return;
    }
    lookUp.towns(
      text,
      ([best]) => (best ? choose(best) : (said.value = notChosen(text.trim(), name))),
      () => (said.value = words().failures.Offline),
    );
  };

  /** Says what stays asked, and shows it: the field never says another town than what is found. */
  const putBack = (sentence: string): void => {
    typed.value = name;
    said.value = sentence;
  };

  /** Whoever leaves the field has chosen what stands there if it is a town's whole name. */
  const settle = (): void => {
    isOpen.value = false;
    const text = typed.peek().trim();
    if (lookUp.isUnderWay()) return;
    if (text === '' && question.place) choose(null);
    else if (isSameName(text, name)) typed.value = name;
    else
      lookUp.towns(
        text,
        ([best]) => (best && isSameName(best.name, text) ? choose(best) : putBack(notChosen(text, name))),
        () => putBack(words().failures.Offline),
      );
  };

  const locate = (): void => {
    lookUp.drop();
    said.value = finding.locating;
    placeHere().then(choose, () => (said.value = finding.notLocated));
  };

  return (
    <div class="group">
      <label class="label" for={id}>
        {finding.where}
      </label>
      <div class="beside">
        <div class="combo">
          <input
            id={id}
            class="input"
            role="combobox"
            autocomplete="off"
            aria-autocomplete="list"
            aria-expanded={places.length > 0}
            aria-controls={`${id}-list`}
            {...(places[active.value] && { 'aria-activedescendant': `${id}-list-${active.value}` })}
            placeholder={finding.whereHint}
            value={typed.value}
            onInput={(event) => {
              typed.value = event.currentTarget.value;
              isOpen.value = true;
              active.value = 0;
              said.value = '';
              lookUp.drop();
            }}
            onKeyDown={onKey}
            onBlur={settle}
          />
          <Suggestions id={`${id}-list`} places={places} active={active.value} choose={choose} />
        </div>
        <button type="button" class="button light" onClick={locate}>
          {finding.nearMe}
        </button>
      </div>
      {question.place && <Radius question={question} change={change} />}
      <p class="small soft" role="status">
        {said.value}
      </p>
    </div>
  );
};
