import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { differingFrom, runToEnd } from './install';
import type { Server } from './server';
import { portVariables, type Settings, transportPortOf } from './settings';
import { findJava, findMaven } from './tools';

const copyDependencies = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies';

/** Returns a whole node, without plugins and without its security: it can be reached from this machine only. */
export const makeOpenSearch = (root: string, { folder: base, ports, openSearchHeap }: Settings): Server => {
  const folder = join(base, 'opensearch');
  const [jars, data] = [join(folder, 'jars'), join(folder, 'data')];
  const source = join(root, 'infra/real-engines/opensearch');
  const sums = readFileSync(join(source, 'jars.sha256'), 'utf8');
  const accepted = join(jars, 'accepted.sha256');
  const transportPort = transportPortOf(ports.opensearch);

  const isInstalled = (): boolean => existsSync(accepted) && readFileSync(accepted, 'utf8') === sums;

  const fetchJars = async (maven: string, signal?: AbortSignal): Promise<void> => {
    rmSync(jars, { recursive: true, force: true });
    const goals = ['-B', '-C', '-f', join(source, 'pom.xml'), copyDependencies];
    const options = ['-DincludeScope=runtime', `-DoutputDirectory=${jars}`];
    await runToEnd(maven, [...goals, ...options], join(folder, 'install.log'), signal);
    const differing = await differingFrom(sums, jars);
    if (differing.length > 0) throw new Error(`not the jars that were locked: ${differing.join(', ')}`);
    writeFileSync(accepted, sums);
  };

  return {
    portVariable: portVariables.opensearch,
    title: 'OpenSearch 3.8',
    port: ports.opensearch,
    otherPorts: [transportPort],
    folder,
    install: async (say, signal) => {
      findJava(21, 'OpenSearch 3');
      if (!isInstalled()) {
        const maven = findMaven();
        say('fetching OpenSearch from Maven Central, 71 MB, once');
        await fetchJars(maven, signal);
      }
      mkdirSync(data, { recursive: true });
    },
    launch: () => ({
      file: findJava(21, 'OpenSearch 3'),
      words: [
        ...['--enable-native-access=ALL-UNNAMED', `-Xms${openSearchHeap}`, `-Xmx${openSearchHeap}`],
        // The serial collector, Java's choice on a small machine, makes the node answer 429 under load.
        ...['-XX:+UseG1GC', '-Dlog4j2.disable.jmx=true', '-cp', `${jars}/*`],
        join(source, 'OneNode.java'),
        ...[String(ports.opensearch), String(transportPort), data],
      ],
      environment: {},
      workingFolder: folder,
    }),
    health: { path: '/_cluster/health', isWell: (status, body) => status === 200 && !body.includes('"status":"red"') },
  };
};
