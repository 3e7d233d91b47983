import type { Clients } from './aws';
import type { Deployed, Person } from './deployed';
import type { SearchGuard } from './search-guard';
import type { Serverless } from './serverless';
import type { Steps } from './steps';

/** What every phase is given. */
export interface PhaseContext {
  readonly steps: Steps;
  readonly sls: Serverless;
  readonly clients: Clients;
  /** Of the emulator. */
  readonly endpoint: string;
  /** Of the search engine itself. */
  readonly searchEndpoint: string;
  /** Where the stage's functions reach it. */
  readonly searchGuard: SearchGuard;
}

/** What there is once the stage stands. */
export interface Stage extends PhaseContext {
  readonly deployed: Deployed;
  /** Returns what the stack tells, by name. */
  readonly outputs: (name: string) => string;
}

/** Who plays. */
export interface People {
  readonly organiser: Person & { readonly email: string; readonly name: string };
  readonly parent: Person;
  readonly moderator: Person;
  readonly guest: Person;
}
