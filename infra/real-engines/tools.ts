import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { Complaint } from '../shell/complaint';

const onPath = (program: string): string[] =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, program))
    .filter((file) => existsSync(file));

const within = (folder: string, rest: string): string[] => {
  try {
    return readdirSync(folder).map((name) => join(folder, name, rest));
  } catch {
    return [];
  }
};

/** Returns the major version of the Java in this home; 0 when there is none. */
export const javaVersionIn = (release: string): number => Number(/^JAVA_VERSION="(\d+)/m.exec(release)?.[1] ?? 0);

const javaIn = (home: string): { readonly file: string; readonly version: number } | undefined => {
  const file = join(home, 'bin', 'java');
  try {
    return existsSync(file) ? { file, version: javaVersionIn(readFileSync(join(home, 'release'), 'utf8')) } : undefined;
  } catch {
    return undefined;
  }
};

const javaHomes = (): string[] => [
  ...within('/usr/lib/jvm', ''),
  ...within('/Library/Java/JavaVirtualMachines', 'Contents/Home'),
  ...within(join(homedir(), '.sdkman/candidates/java'), ''),
];

/** Returns the `java` of `JAVA_HOME` if it is new enough, and else the newest that is installed in the usual places. */
export const findJava = (oldest: number, wanting: string): string => {
  const own = process.env.JAVA_HOME ? javaIn(process.env.JAVA_HOME) : undefined;
  if (own && own.version >= oldest) return own.file;
  const [newest] = javaHomes()
    .flatMap((home) => javaIn(home) ?? [])
    .sort((a, b) => b.version - a.version);
  if (newest && newest.version >= oldest) return newest.file;
  throw new Complaint(
    `${wanting} needs a JDK of Java ${oldest} or newer. Get one from https://adoptium.net (Debian: apt install openjdk-${oldest}-jdk; macOS: brew install openjdk@${oldest}), or name it with JAVA_HOME.`,
  );
};

export const findMaven = (): string => {
  const [maven] = onPath('mvn');
  if (maven !== undefined) return maven;
  throw new Complaint(
    'OpenSearch is fetched by Maven, and there is no mvn on the PATH. Get it from https://maven.apache.org (Debian: apt install maven; macOS: brew install maven).',
  );
};

const isPython313 = (file: string): boolean => {
  const test = 'import sys, venv; sys.exit(sys.version_info[:2] != (3, 13))';
  return spawnSync(file, ['-c', test], { stdio: 'ignore', timeout: 10_000 }).status === 0;
};

/** Finds a Python for LocalStack. Its 4.14 says that it runs on Python 3.10 and newer; on 3.11 and 3.12 it starts, and answers 500. */
export const findPython = (): string => {
  const pyenv = within(join(homedir(), '.pyenv/versions'), 'bin/python3').filter((file) => file.includes('/3.13.'));
  const given = process.env.PYTHON ? [process.env.PYTHON] : [];
  const python = [...given, ...onPath('python3.13'), ...onPath('python3'), ...pyenv].find(isPython313);
  if (python !== undefined) return python;
  throw new Complaint(
    'LocalStack needs Python 3.13 with venv. Get it from https://www.python.org (Debian: apt install python3.13-venv; macOS: brew install python@3.13; or pyenv install 3.13), or name it with PYTHON.',
  );
};
