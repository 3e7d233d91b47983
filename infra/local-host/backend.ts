import type { Pool } from '../../application/people/ports/user-directory';
import type { Invoke } from './graphql/resolvers';

/** A mail as the inbox shows it. */
export interface InboxMail {
  readonly to: readonly string[];
  readonly from: string;
  /** Where an answer goes; LocalStack does not keep it. */
  readonly replyTo?: string | undefined;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** The calendar object that came with it; null without one. */
  readonly calendar: string | null;
  readonly sentAt: string;
}

/** What the local host needs of the system behind the functions, whichever adapter set they run on. */
export interface Backend {
  /** Tokens are signed with it: they are good for as long as it stays the same. */
  readonly tokenSecret: Uint8Array;
  /** Returns the person with this address, signed up if need be. */
  signUp(pool: Pool, email: string): Promise<{ readonly sub: string }>;
  /** Returns the mails, newest first; with `to` those to exactly that address. */
  inbox(to: string | undefined): Promise<readonly InboxMail[]>;
  /** Takes a posted upload form; answers what is wrong with it, if anything. */
  upload(fields: Readonly<Record<string, string>>, file: Uint8Array): Promise<string | undefined>;
  /** Returns what a browser reads at an image's address, its query included. */
  image(
    key: string,
    query: URLSearchParams,
  ): Promise<{ readonly mimeType: string; readonly bytes: Uint8Array } | undefined>;
  /** Answers once everything written so far has been consumed. */
  settle(): Promise<boolean>;
  /** Starts what it runs. `origin` is where the host is reached. */
  start(origin: string, invoke: Invoke): Promise<void>;
  stop(): Promise<void>;
}
