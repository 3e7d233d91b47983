import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { Complaint } from '../../shell/complaint';

const secret = v.string();
const secrets = v.object({ cursorSecret: secret, ticketSecret: secret, tokenSecret: secret });
/** How far each shard was read: a sequence number. */
const position = v.object({ stream: v.string(), shards: v.record(v.string(), v.string()) });

export type Secrets = v.InferOutput<typeof secrets>;
export type StreamPosition = v.InferOutput<typeof position>;

/** What must outlive the host's process, in files of one folder. */
export interface State {
  /** Returns the same at every start, so that tokens and cursors stay good. */
  secrets(): Secrets;
  position(): StreamPosition | undefined;
  savePosition(position: StreamPosition): void;
}

export const makeState = (folder: string): State => {
  mkdirSync(folder, { recursive: true });

  const read = <T>(file: string, rules: v.GenericSchema<unknown, T>): T | undefined => {
    const path = join(folder, file);
    if (!existsSync(path)) return undefined;
    try {
      return v.parse(rules, JSON.parse(readFileSync(path, 'utf8')));
    } catch {
      throw new Complaint(`${path} cannot be read: remove it to begin anew.`);
    }
  };

  /** Writes a file in one step: whoever dies meanwhile leaves the old file. */
  const write = (file: string, value: unknown): void => {
    const path = join(folder, file);
    const draft = `${path}.${process.pid}`;
    writeFileSync(draft, JSON.stringify(value), { mode: 0o600 });
    renameSync(draft, path);
  };

  /** Keeps what was made once; a secret that is new since is made besides. */
  const keptSecrets = (): Secrets => {
    const known = read('secrets.json', v.partial(secrets)) ?? {};
    const kept = (name: keyof Secrets): string => known[name] ?? randomBytes(32).toString('hex');
    const made = {
      cursorSecret: kept('cursorSecret'),
      ticketSecret: kept('ticketSecret'),
      tokenSecret: kept('tokenSecret'),
    };
    if (Object.keys(known).length < Object.keys(made).length) write('secrets.json', made);
    return made;
  };

  return {
    secrets: keptSecrets,
    position: () => read('stream-position.json', position),
    savePosition: (reached) => write('stream-position.json', reached),
  };
};
