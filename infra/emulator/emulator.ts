import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pythonPackages } from '../real-engines/python-packages';
import type { Server } from '../real-engines/server';
import { findPython } from '../real-engines/tools';
import { region, root } from './settings';

const source = join(root, 'infra/emulator/emulator');

/** Describes Ministack: AWS on this machine, with functions that run in the local Node. It keeps nothing over a stop. */
export const makeEmulator = (base: string, port: number): Server => {
  const folder = join(base, 'ministack');
  const packages = pythonPackages(join(folder, 'python'), join(source, 'requirements.lock'));
  const [running, temporary] = [join(folder, 'running'), join(folder, 'temporary')];
  return {
    title: 'ministack 1.5',
    port,
    portVariable: 'MINISTACK_PORT',
    otherPorts: [],
    folder,
    install: async (say, signal) => {
      if (!packages.areInstalled()) {
        say('fetching ministack from PyPI, 110 MB unpacked, once');
        await packages.install(findPython(), signal);
      }
      rmSync(temporary, { recursive: true, force: true });
      mkdirSync(temporary, { recursive: true });
    },
    launch: () => ({
      file: packages.python,
      words: [join(source, 'main.py')],
      // The functions inherit all of it.
      environment: {
        HOME: running,
        TMPDIR: temporary,
        PYTHONUNBUFFERED: '1',
        PYTHONDONTWRITEBYTECODE: '1',
        BIND_HOST: '127.0.0.1',
        MINISTACK_HOST: '127.0.0.1',
        GATEWAY_PORT: String(port),
        MINISTACK_REGION: region,
        LAMBDA_EXECUTOR: 'local',
        // Every call must be allowed by the policies of the role that makes it.
        AUTH: 'true',
        AWS_ACCESS_KEY_ID: 'test',
        AWS_SECRET_ACCESS_KEY: 'test',
        AWS_EC2_METADATA_DISABLED: 'true',
        PERSIST_STATE: '0',
        LOG_LEVEL: 'WARNING',
        // Servers of its own that nobody here asks for.
        OPENSEARCH_DATAPLANE: '0',
        SFTP_ENABLED: '0',
        IOT_MTLS_ENABLED: '0',
      },
      workingFolder: running,
    }),
    health: { path: '/_ministack/health', isWell: (status) => status === 200 },
  };
};
