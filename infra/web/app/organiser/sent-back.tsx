import { Notice } from '../design/notice';
import { reasonsInWords } from '../moderator/reasons';
import { words } from '../words';

interface SentBackProps {
  readonly title: string;
  readonly reasons: readonly string[];
  readonly kind?: 'bad' | 'wait';
}

/** Why a listing was sent back; nothing where it never was. */
export const SentBack = ({ title, reasons, kind = 'wait' }: SentBackProps) => {
  const { moderator } = words();
  if (reasons.length === 0) return null;
  return (
    <Notice kind={kind}>
      <p class="strong">{title}</p>
      <ul>
        {reasonsInWords(reasons, moderator.reasons).map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
    </Notice>
  );
};
