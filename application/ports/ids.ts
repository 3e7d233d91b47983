export interface Ids {
  /** A new id: a UUID from a cryptographic source. */
  next(): string;
}
