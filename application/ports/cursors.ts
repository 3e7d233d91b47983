/** Makes cursors that cannot be forged and fit one list only. */
export interface Cursors {
  /** `list` names the list with its owner, filter and order; `payload` is what to remember. */
  seal(list: string, payload: string): string;
  /** The payload, or undefined when the cursor was not sealed for this very list. */
  open(list: string, cursor: string): string | undefined;
}
