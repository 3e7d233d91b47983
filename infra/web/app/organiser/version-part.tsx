import { ask } from '../api/client';
import { Failure } from '../api/failure';
import { myListing, type OwnFragment, versionPreview } from '../api/generated/organiser';
import { useLoaded } from '../api/loaded';
import { FailureNotice, Waiting } from '../design/notice';
import { sessionTimes } from '../format';
import { words } from '../words';
import { differencesOf } from './differences';

interface VersionProps {
  readonly version: OwnFragment;
  readonly liveId: string;
}

const Sessions = ({ id }: { readonly id: string }) => {
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
    <ul>
      {changingCount > 0 && <li class="strong">{organiser.changing(changingCount)}</li>}
      {changing.slice(0, 20).map(({ before, after }) => (
        <li key={before.id}>
          <s>{sessionTimes(before)}</s> → <b>{sessionTimes(after)}</b>
        </li>
      ))}
      {vanishingCount > 0 && <li class="strong">{organiser.vanishing(vanishingCount)}</li>}
      {vanishing.slice(0, 20).map((session) => (
        <li key={session.id}>
          <s>{sessionTimes(session)}</s>
        </li>
      ))}
      {appearingCount > 0 && <li class="strong">{organiser.appearing(appearingCount)}</li>}
      {appearing.slice(0, 20).map((session) => (
        <li key={session.id}>{sessionTimes(session)}</li>
      ))}
    </ul>
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
      <Sessions id={version.id} />
    </section>
  );
};
