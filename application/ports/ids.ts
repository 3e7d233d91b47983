export interface Ids {
  /** Returns a new id: a UUID from a cryptographic source. */
  next(): string;
}
