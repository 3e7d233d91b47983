import { sessionTimes } from '../format';
import { Link } from '../router';
import { words } from '../words';
import type { Question } from './question';
import type { Found } from './results';
import { Price } from './row';

interface PinCardProps {
  readonly rows: readonly Found[];
  readonly question: Question;
  readonly onClose: () => void;
}

/** What a pin stands for: name, next session and price of each, with the way to it. */
export const PinCard = ({ rows, question, onClose }: PinCardProps) => {
  const { finding, page } = words();
  const label = rows.length === 1 ? (rows[0]?.node.name ?? '') : finding.found(rows.length);
  return (
    <div
      role="dialog"
      aria-label={label}
      class="pincard"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <ul class="plain stack">
        {rows.map(({ node, sessions }) => {
          const next = sessions.edges[0]?.node;
          return (
            <li key={node.id}>
              <Link to={`/things/${encodeURIComponent(node.id)}${location.search}`}>{node.name}</Link>
              <p class="small">{next ? sessionTimes(next) : finding.noSessions}</p>
              <p class="small">
                <Price row={node} question={question} />
              </p>
            </li>
          );
        })}
      </ul>
      <button type="button" class="close" aria-label={page.close} onClick={onClose}>
        ×
      </button>
    </div>
  );
};
