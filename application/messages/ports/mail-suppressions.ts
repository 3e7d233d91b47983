/** Keeps addresses that get no mail. They are personal: what is kept tells nobody which they are. */
export interface MailSuppressions {
  /**
   * Stops mail to this address until then, in milliseconds since the epoch; undefined is for good. What was
   * for good stays so.
   */
  add(address: string, until: number | undefined): Promise<void>;
  /** Returns those of these addresses that get none now, as they are written. */
  among(addresses: readonly string[]): Promise<ReadonlySet<string>>;
}
