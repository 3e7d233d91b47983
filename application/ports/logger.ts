/** Tells operators what happened. Never personal data: ids and codes only. */
export interface Logger {
  info(message: string, fields?: Readonly<Record<string, unknown>>): void;
  warn(message: string, fields?: Readonly<Record<string, unknown>>): void;
  /** Logs `cause` with its stack. */
  error(message: string, cause: unknown, fields?: Readonly<Record<string, unknown>>): void;
}
