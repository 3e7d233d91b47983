/** Holds our own addresses, which differ by stage. */
export interface MailAddresses {
  readonly moderators: readonly string[];
  readonly contact: string;
}

export interface MailAddressBook {
  /** Returns addresses that may be minutes old. Throws when they cannot be had, or are none. */
  ours(): Promise<MailAddresses>;
}
