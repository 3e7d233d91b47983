import { useSignal } from '@preact/signals';
import { useEffect, useId } from 'preact/hooks';
import { words } from '../words';
import type { Change } from './asking';
import { placeHere, placesNamed, rememberPlace } from './known-places';
import { type Place, type Question, radiuses } from './question';

interface WhereProps {
  readonly question: Question;
  readonly change: Change;
}

type Known = Place & { readonly region: string };

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

const useSuggestions = (typed: string, isOpen: boolean) => {
  const found = useSignal<readonly Known[]>([]);
  useEffect(() => {
    if (!isOpen) return;
    const waiting = setTimeout(() => {
      placesNamed(typed).then(
        (places) => (found.value = places),
        () => (found.value = []),
      );
    }, pauseMs);
    return () => clearTimeout(waiting);
  }, [typed, isOpen]);
  return found;
};

const moved = (key: string, active: number, count: number): number => {
  if (key === 'ArrowDown') return (active + 1) % count;
  return (active - 1 + count) % count;
};

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
  const places = isOpen.value ? found.value : [];

  const choose = (place: Place | null): void => {
    isOpen.value = false;
    said.value = '';
    typed.value = place?.name ?? '';
    rememberPlace(place);
    change({ place, ...(place === null && question.sort === 'nearest' && { sort: null }) });
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
    const [first] = places.slice(active.value);
    if (first) {
      choose(first);
      return;
    }
    placesNamed(typed.peek()).then(
      ([best]) => (best ? choose(best) : (said.value = finding.noSuchPlace)),
      () => (said.value = words().failures.Offline),
    );
  };

  const locate = (): void => {
    said.value = finding.locating;
    placeHere(finding.nearMe).then(choose, () => (said.value = finding.notLocated));
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
            {...(places[active.value] && { 'aria-activedescendant': `${id}-${active.value}` })}
            placeholder={finding.whereHint}
            value={typed.value}
            onInput={(event) => {
              typed.value = event.currentTarget.value;
              isOpen.value = true;
              active.value = 0;
            }}
            onKeyDown={onKey}
            onBlur={() => {
              isOpen.value = false;
              if (typed.peek().trim() === '' && question.place) choose(null);
            }}
          />
          <ul
            id={`${id}-list`}
            class="suggestions"
            role="listbox"
            aria-label={finding.where}
            hidden={places.length === 0}
          >
            {places.map((place, index) => (
              <li
                key={`${place.name} ${place.region}`}
                id={`${id}-${index}`}
                role="option"
                aria-selected={index === active.value}
                onPointerDown={(event) => {
                  event.preventDefault();
                  choose({ name: place.name, lat: place.lat, lon: place.lon });
                }}
              >
                {place.name} <span class="soft small">{place.region}</span>
              </li>
            ))}
          </ul>
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
