import { Complaint } from './complaint';

export type Environment = Readonly<Record<string, string | undefined>>;

interface PortRule {
  /** The variable that names the port. */
  readonly variable: string;
  /** 0 is any free one. */
  readonly usual: number;
  readonly min: number;
  readonly max: number;
}

/** Returns the port that a variable names, or the usual one when it is not set. Throws a `Complaint`. */
export const portFrom = (environment: Environment, { variable, usual, min, max }: PortRule): number => {
  const text = environment[variable];
  if (text === undefined) return usual;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (port >= min && port <= max) return port;
  throw new Complaint(
    `${variable} is "${text}", which is no port: set it to a number from ${min} to ${max}, or leave it out for ${usual === 0 ? 'any free one' : usual}.`,
  );
};

/** Returns the address of a server that a variable names, or undefined when it names none. Throws a `Complaint`. */
export const addressFrom = (environment: Environment, variable: string): string | undefined => {
  const text = environment[variable];
  if (!text || /^https?:$/.test(URL.parse(text)?.protocol ?? '')) return text || undefined;
  throw new Complaint(
    `${variable} is "${text}", which is no address: set it to one such as http://127.0.0.1:4566, or leave it out.`,
  );
};

interface WordRule<Word extends string> {
  readonly variable: string;
  readonly words: readonly Word[];
  /** What happens when the variable is not set. */
  readonly without: string;
}

/** Returns the word that a variable says, or undefined when it is not set. Throws a `Complaint`. */
export const wordFrom = <Word extends string>(
  environment: Environment,
  { variable, words, without }: WordRule<Word>,
): Word | undefined => {
  const text = environment[variable];
  if (text === undefined) return undefined;
  const word = words.find((one) => one === text);
  if (word !== undefined) return word;
  throw new Complaint(`${variable} is "${text}": set it to ${words.join(' or ')}, or leave it out for ${without}.`);
};
