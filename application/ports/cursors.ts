/** Makes cursors that cannot be forged and fit one list only. */
export interface Cursors {
  /** Returns a cursor that remembers `payload`. `list` names the list with its owner, filter and order. */
  seal(list: string, payload: string): string;
  /** Returns the payload, or undefined when the cursor was not sealed for this very list. */
  open(list: string, cursor: string): string | undefined;
}
