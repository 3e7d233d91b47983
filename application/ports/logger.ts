/** What happened, for operators. Never personal data: ids and codes only. */
export interface Logger {
  info(message: string, facts?: Readonly<Record<string, unknown>>): void;
  warn(message: string, facts?: Readonly<Record<string, unknown>>): void;
  /** `cause` is logged with its stack. */
  error(message: string, cause: unknown, facts?: Readonly<Record<string, unknown>>): void;
}
