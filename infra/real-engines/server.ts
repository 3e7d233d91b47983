/** How one server is run: everything that starting, stopping and asking after it needs to know. */
export interface Server {
  readonly title: string;
  /** The one that clients use. */
  readonly port: number;
  /** What a person sets to have another port. */
  readonly portVariable: string;
  /** Others that it listens on. */
  readonly otherPorts: readonly number[];
  /** Its own folder: what it installs, stores and logs. */
  readonly folder: string;
  /** Installs what must be there first; does nothing when it is. `say` tells a person what takes long; `signal` ends it. */
  install(say: (progress: string) => void, signal?: AbortSignal): Promise<void>;
  /** Returns the program to run; asked after `install`. */
  launch(): Launch;
  /** Where it says that it is well, and whether an answer means so. */
  readonly health: { readonly path: string; readonly isWell: (status: number, body: string) => boolean };
}

export interface Launch {
  readonly file: string;
  readonly words: readonly string[];
  /** All of its environment, but for PATH, HOME and LANG. */
  readonly environment: Readonly<Record<string, string>>;
  readonly workingFolder: string;
}
