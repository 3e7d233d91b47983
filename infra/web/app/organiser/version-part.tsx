import type { ComponentChildren } from 'preact';
import { ask } from '../api/client';
import { Failure } from '../api/failure';
import { myListing, type OwnFragment, type VersionPreviewQuery, versionPreview } from '../api/generated/organiser';
import { useLoaded } from '../api/loaded';
import { FailureNotice, Waiting } from '../design/notice';
import { money, number, sessionTimes } from '../format';
import { words } from '../words';
import { differencesOf } from './differences';
import { listed } from './listed';

interface VersionProps {
  readonly version: OwnFragment;
  readonly liveId: string;
}

type Preview = NonNullable<VersionPreviewQuery['newVersionPreview']>;
type Difference = Preview['changing'][number];
type Session = Preview['vanishing'][number];

const priceOf = ({ price }: Session, currency: string): string => {
  if (!price || price.to === 0) return words().finding.freeOfCharge;
  const from = money(price.from, currency);
  return price.from === price.to ? from : `${from}–${money(price.to, currency)}`;
};

/** What is otherwise of a session besides its time. */
const besidesTime = ({ before, after }: Difference, currency: string): string => {
  const { editor } = words();
  const parts = (of: Session): readonly string[] => [
    of.where?.address ?? '',
    of.price ? priceOf(of, currency) : '',
    of.capacity === null ? '' : `${editor.capacity}: ${number(of.capacity)}`,
  ];
  const old = parts(before);
  return parts(after)
    .filter((part, place) => part !== '' && part !== old[place])
    .join(', ');
};

const Changed = ({ one, currency }: { readonly one: Difference; readonly currency: string }) => {
  const [before, after] = [sessionTimes(one.before), sessionTimes(one.after)];
  const besides = besidesTime(one, currency);
  return (
    <>
      {before === after ? (
        after
      ) : (
        <>
          <s>{before}</s> → <b>{after}</b>
        </>
      )}
      {besides !== '' && (
        <>
          {' '}
          → <b>{besides}</b>
        </>
      )}
    </>
  );
};

interface GroupProps<Row> {
  readonly name: (count: number) => string;
  readonly count: number;
  readonly told: readonly Row[];
  readonly row: (row: Row) => ComponentChildren;
}

/** Sessions with which the same happens: the first of them, the others unfolded, and how many there are beyond. */
const Group = <Row,>({ name, count, told, row }: GroupProps<Row>) => {
  const { organiser } = words();
  if (count === 0) return null;
  const { first, more, moreCount, untold } = listed(count, told);
  return (
    <div>
      <h3>{name(count)}</h3>
      <ul>{first.map(row)}</ul>
      {moreCount > 0 && (
        <details>
          <summary>{organiser.moreSessions(moreCount)}</summary>
          <ul>{more.map(row)}</ul>
          {untold > 0 && <p class="soft">{organiser.untold(untold)}</p>}
        </details>
      )}
    </div>
  );
};

const Sessions = ({ id, currency }: { readonly id: string; readonly currency: string }) => {
  const { organiser } = words();
  const { now, again } = useLoaded(`preview ${id}`, async (signal) => {
    const { newVersionPreview } = await ask('organiser', versionPreview, { id }, signal);
    return newVersionPreview;
  });
  const loaded = now.value;
  if (loaded.state === 'failed') return <FailureNotice failure={loaded.failure} again={again} pool="organiser" />;
  const preview = loaded.value;
  if (!preview) return <Waiting />;
  const { appearingCount, changingCount, vanishingCount, appearing, changing, vanishing } = preview;
  if (appearingCount + changingCount + vanishingCount === 0) return <p>{organiser.noChange}</p>;
  return (
    <>
      <Group
        name={organiser.changing}
        count={changingCount}
        told={changing}
        row={(one) => (
          <li key={one.before.id}>
            <Changed one={one} currency={currency} />
          </li>
        )}
      />
      <Group
        name={organiser.vanishing}
        count={vanishingCount}
        told={vanishing}
        row={(session) => (
          <li key={session.id}>
            <s>{sessionTimes(session)}</s>
          </li>
        )}
      />
      <Group
        name={organiser.appearing}
        count={appearingCount}
        told={appearing}
        row={(session) => <li key={session.id}>{sessionTimes(session)}</li>}
      />
    </>
  );
};

/** What a new version changes against the live one: what reads otherwise, and which sessions move or go. */
export const VersionPart = ({ version, liveId }: VersionProps) => {
  const { organiser } = words();
  const { now } = useLoaded(`live ${liveId}`, async (signal) => {
    const { thingToDoById } = await ask('organiser', myListing, { id: liveId }, signal);
    if (!thingToDoById) throw new Failure('NotFound', '');
    return thingToDoById;
  });
  const live = now.value.value;
  const differences = live ? differencesOf(live, version) : [];
  return (
    <section class="sheet stack">
      <h2>{organiser.versionTitle}</h2>
      {live && (
        <div class="wide" tabIndex={0} role="region" aria-label={organiser.fieldChanges}>
          {differences.length === 0 ? (
            <p>{organiser.nothingElse}</p>
          ) : (
            <table>
              <thead>
                <tr>
                  <th scope="col">{organiser.fieldChanges}</th>
                  <th scope="col">{organiser.live}</th>
                  <th scope="col">{organiser.thisVersion}</th>
                </tr>
              </thead>
              <tbody>
                {differences.map(({ part, before, after }) => (
                  <tr key={part}>
                    <th scope="row">{part}</th>
                    <td>{before}</td>
                    <td>
                      <ins class="changed">{after}</ins>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </div>
      )}
      <Sessions id={version.id} currency={version.currency} />
    </section>
  );
};
