import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { words } from '../words';

interface QuestionProps {
  readonly name: string;
  readonly question: string;
  /** What there is to know before, read when somebody is asked. */
  readonly hint?: ComponentChildren;
  readonly act: () => void;
  readonly onLeave: () => void;
}

/** A question before something is done. */
export const Question = ({ name, question, hint, act, onLeave }: QuestionProps) => (
  <div class="notice stack" role="alert">
    {hint}
    <p class="strong">{question}</p>
    <div class="row">
      <button type="button" class="button light" onClick={act}>
        {name}
      </button>
      <button type="button" class="button light" onClick={onLeave}>
        {words().page.cancel}
      </button>
    </div>
  </div>
);

/** A press that cannot be taken back asks once more. */
export const Asked = ({ name, ...rest }: Omit<QuestionProps, 'onLeave'>) => {
  const isAsking = useSignal(false);
  return isAsking.value ? (
    <Question name={name} {...rest} onLeave={() => (isAsking.value = false)} />
  ) : (
    <button type="button" class="button light" onClick={() => (isAsking.value = true)}>
      {name}
    </button>
  );
};
