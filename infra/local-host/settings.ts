import { Complaint } from '../shell/complaint';
import { type Environment, portFrom, wordFrom } from '../shell/values';

/** What a person may tell the local host. */
export interface LocalSettings {
  /** 0 takes any free one. */
  readonly port: number;
  readonly samples: boolean;
  /** All that a host on real engines makes there is named after it. */
  readonly name: string;
  /** Keeps secrets and how far the stream was read. */
  readonly folder: string;
}

/** Table, index, bucket, topic and queues share it: what all of them take, with room for what is added. */
const namePattern = /^[a-z][a-z0-9-]{1,38}[a-z0-9]$/;

const nameFrom = ({ LOCAL_NAME: name = 'things-to-do' }: Environment): string => {
  if (namePattern.test(name)) return name;
  throw new Complaint(
    `LOCAL_NAME is "${name}": set it to 3 to 40 small letters, digits and hyphens, or leave it out for things-to-do.`,
  );
};

/** Reads the local host's variables. Throws a `Complaint` about the first that is wrong. */
export const localSettings = (environment: Environment): LocalSettings => {
  const port = portFrom(environment, { variable: 'PORT', usual: 4000, min: 0, max: 65_535 });
  const samples = wordFrom(environment, { variable: 'LOCAL_SAMPLES', words: ['none'], without: 'the samples' });
  wordFrom(environment, { variable: 'PAYMENTS', words: ['door', 'ledger'], without: 'door' });
  const name = nameFrom(environment);
  const { LOCAL_FOLDER: folder = `.servers/host/${name}` } = environment;
  if (folder === '') throw new Complaint('LOCAL_FOLDER is empty: set it to a folder, or leave it out.');
  return { port, samples: samples !== 'none', name, folder };
};
