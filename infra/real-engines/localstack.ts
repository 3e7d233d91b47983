import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pythonPackages } from './python-packages';
import type { Server } from './server';
import { portVariables, type Settings } from './settings';
import { findPython } from './tools';

/** CloudFormation wants IAM and STS beside it. */
const services = 'sns,sqs,ses,s3,ssm,firehose,cloudformation,iam,sts';

/** Nothing listens on the port of discarded words: what would call home finds nobody. */
const nowhere = 'http://127.0.0.1:9';

/** Describes LocalStack's open-source core. It keeps nothing over a stop. */
export const makeLocalStack = (root: string, { folder: base, ports }: Settings): Server => {
  const folder = join(base, 'localstack');
  const [python, files] = [join(folder, 'python'), join(folder, 'files')];
  const source = join(root, 'infra/real-engines/localstack');
  const packages = pythonPackages(python, join(source, 'requirements.lock'));
  const address = `127.0.0.1:${ports.localstack}`;

  return {
    portVariable: portVariables.localstack,
    title: 'LocalStack 4.14',
    port: ports.localstack,
    otherPorts: [],
    folder,
    install: async (say, signal) => {
      if (!packages.areInstalled()) {
        const python313 = findPython();
        say('fetching LocalStack from PyPI, 510 MB unpacked, once: a minute or two');
        await packages.install(python313, signal);
      }
      rmSync(files, { recursive: true, force: true });
      mkdirSync(join(files, 'var/lib/localstack'), { recursive: true });
    },
    launch: () => ({
      file: packages.python,
      words: [join(source, 'on_loopback.py')],
      environment: {
        HOME: folder,
        PYTHONUNBUFFERED: '1',
        SERVICES: services,
        GATEWAY_LISTEN: address,
        LOCALSTACK_HOST: address,
        FILESYSTEM_ROOT: files,
        CONFIG_DIR: join(folder, 'configuration'),
        OVERRIDE_IN_DOCKER: '0',
        DOCKER_HOST: `unix://${folder}/no-docker.sock`,
        DOCKER_SOCK: `${folder}/no-docker.sock`,
        DNS_ADDRESS: '0',
        // Ready means that every service answers at once, and not after the seconds that its first use would take.
        EAGER_SERVICE_LOADING: '1',
        DISABLE_EVENTS: '1',
        SKIP_SSL_CERT_DOWNLOAD: '1',
        ANALYTICS_API: nowhere,
        API_ENDPOINT: nowhere,
        SQS_ENDPOINT_STRATEGY: 'path',
        SQS_DISABLE_CLOUDWATCH_METRICS: '1',
        // A form that was not signed, or is not what was signed, must be refused as S3 refuses it.
        S3_SKIP_SIGNATURE_VALIDATION: '0',
        // A template's type that is unknown here must not look as if it had been made.
        CFN_IGNORE_UNSUPPORTED_RESOURCE_TYPES: '0',
      },
      workingFolder: folder,
    }),
    health: { path: '/_localstack/health', isWell: (status) => status === 200 },
  };
};
