import { ask, familyApi } from '../api/client';
import { count } from '../api/generated/guest';
import { useLoaded } from '../api/loaded';
import { Waiting } from '../design/notice';
import { ageName } from '../family/ages';
import { calendarDay, languageName, listOf, number } from '../format';
import { words } from '../words';
import { change } from './asking';
import { daysOf } from './days';
import { filterOf } from './filter';
import { emptyQuestion, type Question, questionKey, radiuses } from './question';
import { shortened } from './shortened';

/** A condition of a question: what it is called, and the question without it. */
interface Condition {
  readonly name: string;
  readonly without: Partial<Question>;
}

/** A way out: what it is called, and what it changes. */
interface Offer {
  readonly name: string;
  readonly change: Partial<Question>;
}

const whenName = (question: Question): string => {
  const { finding } = words();
  if (question.when) return finding[question.when];
  const [from = '', to = ''] = daysOf(question, new Date()) ?? [];
  return from === to ? calendarDay(from) : `${calendarDay(from)} – ${calendarDay(to)}`;
};

const optional = (isAsked: boolean, name: () => string, without: Partial<Question>): readonly Condition[] =>
  isAsked ? [{ name: name(), without }] : [];

/** Returns each condition that a question has. */
export const conditionsOf = (question: Question): readonly Condition[] => {
  const { accessibility, category, finding, setting } = words();
  const { place, children, hours, categories, settings, access, maxPrice } = question;
  const named = (names: Readonly<Record<string, string>>, chosen: readonly string[]): string =>
    listOf(chosen.map((name) => names[name] ?? name));
  return [
    ...optional(question.words.trim() !== '', () => shortened(question.words), { words: '' }),
    ...optional(place !== null, () => `${place?.name ?? ''}, ${question.km} km`, { place: null }),
    ...optional(children.length > 0, () => listOf(children.map(ageName)), { children: [] }),
    ...optional(question.when !== null || question.from !== null, () => whenName(question), {
      when: null,
      from: null,
      to: null,
    }),
    ...optional(hours !== null, () => `${hours?.join('–') ?? ''} h`, { hours: null }),
    ...optional(question.isFree, () => finding.free, { isFree: false }),
    ...optional(maxPrice !== null, () => `${finding.maxPrice} ${number(maxPrice ?? 0)}`, { maxPrice: null }),
    ...optional(question.hasPlaces, () => finding.hasPlaces, { hasPlaces: false }),
    ...optional(question.languages.length > 0, () => listOf(question.languages.map(languageName)), { languages: [] }),
    ...optional(question.noBooking, () => finding.noBooking, { noBooking: false }),
    ...optional(categories.length > 0, () => named(category, categories), { categories: [] }),
    ...optional(settings.length > 0, () => named(setting, settings), { settings: [] }),
    ...optional(access.length > 0, () => named(accessibility, access), { access: [] }),
  ];
};

/** Returns the next two radiuses around the place: who looks near home goes a little farther before they go anywhere. */
const fartherOf = ({ place, km }: Question): readonly Offer[] =>
  place === null
    ? []
    : radiuses
        .filter((one) => one > km)
        .slice(0, 2)
        .map((one) => ({ name: `${words().finding.within} ${one} km`, change: { km: one } }));

const offersOf = (question: Question): readonly Offer[] => [
  ...fartherOf(question),
  ...conditionsOf(question).map(({ name, without }) => ({ name: words().finding.clearOne(name), change: without })),
];

const countOf = async (question: Question, signal: AbortSignal): Promise<number> => {
  const { words: search } = question;
  const variables = { ...(search.trim() !== '' && { search }), filter: filterOf(question, new Date()) };
  const { findThingsToDo } = await ask(familyApi(), count, variables, signal);
  return findThingsToDo?.totalCount ?? 0;
};

/** Nothing was found: which condition to leave out, with what there is then. */
export const Nothing = ({ question }: { readonly question: Question }) => {
  const { finding } = words();
  const offers = offersOf(question);
  const { now } = useLoaded(`without ${questionKey(question)}`, async (signal) => {
    const counts = await Promise.all(
      offers.map((offer) => countOf({ ...question, ...offer.change }, signal).catch(() => 0)),
    );
    return offers.map((offer, place) => ({ ...offer, count: counts[place] ?? 0 }));
  });
  if (offers.length === 0) return <p>{finding.nothingAtAll}</p>;
  const known = now.value.value;
  return (
    <div class="sheet stack">
      <h2>{finding.nothing}</h2>
      {known ? (
        <>
          <p>{known.some(({ count: there }) => there > 0) ? finding.nothingText : finding.nothingSingle}</p>
          <ul class="plain stack">
            {known
              .filter(({ count: there }) => there > 0)
              .sort((one, two) => two.count - one.count)
              .map(({ name, change: part, count: there }) => (
                <li key={name}>
                  <button type="button" class="button light" onClick={() => change(part)}>
                    {name} · {finding.found(there)}
                  </button>
                </li>
              ))}
          </ul>
        </>
      ) : (
        <Waiting />
      )}
      <p>
        <button type="button" class="button light" onClick={() => change({ ...emptyQuestion, isMap: question.isMap })}>
          {finding.clear}
        </button>
      </p>
    </div>
  );
};
