import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeAwsBackend } from '../../../infra/local-host/aws/backend';
import { type Host, startHost } from '../../../infra/local-host/host';

/** What one host is named after on the servers, and where it keeps what must outlive it. */
export interface Workspace {
  readonly name: string;
  readonly folder: string;
  /** Removes the folder; what is on the servers has names that nobody uses again. */
  forget(): void;
}

export const freshWorkspace = (): Workspace => {
  const folder = mkdtempSync(join(tmpdir(), 'things-to-do-'));
  return {
    name: `test-${randomBytes(6).toString('hex')}`,
    folder,
    forget: () => rmSync(folder, { recursive: true, force: true }),
  };
};

/** Returns the local host on the AWS adapters, in this process. */
export const startAwsHost = async ({ name, folder }: Workspace, { samples } = { samples: false }): Promise<Host> =>
  startHost(0, await makeAwsBackend({ name, folder, samples }));
