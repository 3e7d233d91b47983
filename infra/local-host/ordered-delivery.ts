/** A record of a stream, by its sequence number. */
export interface NumberedRecord {
  readonly number: string;
  readonly record: object;
}

interface Steps {
  /** Answers the numbers of those that failed. */
  readonly deliver: (records: readonly NumberedRecord[]) => Promise<ReadonlySet<string>>;
  readonly giveUp: (record: NumberedRecord) => Promise<void> | void;
}

/** As often as the template says, too. */
const maxAttempts = 3;

/**
 * Delivers records in their order, as Lambda does: again from the first failure on, which is then tried alone. One that
 * keeps failing is given up, and the rest goes on.
 */
export const deliverInOrder = async (records: readonly NumberedRecord[], { deliver, giveUp }: Steps): Promise<void> => {
  let rest = records;
  let attempts = 0;
  for (let [next] = rest; next; [next] = rest) {
    const tried = attempts === 0 ? rest : [next];
    const failed = await deliver(tried);
    const firstFailed = tried.findIndex(({ number }) => failed.has(number));
    if (firstFailed === -1) {
      rest = rest.slice(tried.length);
      attempts = 0;
      continue;
    }
    attempts = firstFailed > 0 ? 1 : attempts + 1;
    rest = rest.slice(firstFailed);
    if (attempts < maxAttempts) continue;
    await giveUp(next);
    rest = rest.slice(1);
    attempts = 0;
  }
};

/** Returns the items that a consumer's answer names as failed. */
export const failuresIn = (response: unknown): ReadonlySet<string> => {
  const { batchItemFailures } = response as { batchItemFailures: readonly { itemIdentifier: string }[] };
  return new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
};
