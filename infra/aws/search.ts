import { arnOf, attribute, join, localArn, policyDocument, type Resources, sub, type Value } from './cloudformation';
import { named, searchDomainId } from './names';
import type { Settings } from './settings';

/** The newest that the service offered in the autumn of 2026; `aws opensearch list-versions` tells of newer ones. */
const engine = 'OpenSearch_3.7';

/** Returns the alias that the index stands behind: of each stage its own, for stages may share a given engine. */
export const searchAlias = (settings: Settings): string => named(settings, 'listings');

const isOurs = ({ searchEndpoint }: Settings): boolean => searchEndpoint === '';

export const searchEndpoint = (settings: Settings): Value =>
  isOurs(settings) ? join('https://', attribute(searchDomainId, 'DomainEndpoint')) : settings.searchEndpoint;

/** Returns ARNs of what IAM knows of a domain: the paths of requests. Nothing when IAM does not rule over the engine. */
export const searchPath = (settings: Settings, ...paths: readonly string[]): readonly Value[] => {
  if (!isOurs(settings))
    return settings.searchDomainArn ? paths.map((path) => `${settings.searchDomainArn}/${path}`) : [];
  return paths.map((path) => join(arnOf(searchDomainId), `/${path}`));
};

/** Roles say who may do what; the domain itself lets in nobody but this account. */
const ownAccount = (name: string) =>
  policyDocument({
    Effect: 'Allow',
    Principal: { AWS: sub('arn:${AWS::Partition}:iam::${AWS::AccountId}:root') },
    Action: ['es:ESHttpGet', 'es:ESHttpHead', 'es:ESHttpPost', 'es:ESHttpPut', 'es:ESHttpDelete'],
    Resource: localArn('es', `domain/${name}/*`),
  });

/** Spreads so many instances over as many zones as the service takes. */
const zonesOf = (instances: number) => {
  if (instances === 1) return { ZoneAwarenessEnabled: false };
  return {
    ZoneAwarenessEnabled: true,
    ZoneAwarenessConfig: { AvailabilityZoneCount: instances % 3 === 0 ? 3 : 2 },
  };
};

const logGroupId = 'SearchLogGroup';
const logGroupName = (name: string): string => `/aws/OpenSearchService/domains/${name}/application-logs`;

/** Returns what the engine itself complains of. Slow searches are not logged: they say what a family looks for, and where. */
const logs = (name: string, settings: Settings): Resources => ({
  [logGroupId]: {
    Type: 'AWS::Logs::LogGroup',
    Properties: { LogGroupName: logGroupName(name), RetentionInDays: settings.logRetention },
  },
  [`${logGroupId}Policy`]: {
    Type: 'AWS::Logs::ResourcePolicy',
    Properties: {
      PolicyName: `${name}-search`,
      // The service wants text.
      PolicyDocument: {
        'Fn::Sub': JSON.stringify(
          policyDocument({
            Effect: 'Allow',
            Principal: { Service: 'es.amazonaws.com' },
            Action: ['logs:PutLogEvents', 'logs:CreateLogStream'],
            Resource: `\${${logGroupId}.Arn}`,
            Condition: { StringEquals: { 'aws:SourceAccount': '${AWS::AccountId}' } },
          }),
        ),
      },
    },
  },
});

const logged = ({ keepData }: Settings) =>
  keepData && {
    LogPublishingOptions: { ES_APPLICATION_LOGS: { CloudWatchLogsLogGroupArn: arnOf(logGroupId), Enabled: true } },
  };

/** Returns the domain in which families search; none when another endpoint is given. Its content can be made anew from the table. */
export const search = (settings: Settings): Resources => {
  if (!isOurs(settings)) return {};
  const name = `${settings.stage}-things-to-do`;
  const { searchInstanceType, searchInstanceCount, searchVolume } = settings;
  return {
    [searchDomainId]: {
      Type: 'AWS::OpenSearchService::Domain',
      // Otherwise another version means another domain, which cannot be made while the first one has the name.
      UpdatePolicy: { EnableVersionUpgrade: true },
      // The service tries the log as the domain is made.
      ...(settings.keepData && { DependsOn: [`${logGroupId}Policy`] }),
      Properties: {
        DomainName: name,
        EngineVersion: engine,
        ClusterConfig: {
          InstanceType: searchInstanceType,
          InstanceCount: searchInstanceCount,
          ...zonesOf(searchInstanceCount),
        },
        EBSOptions: { EBSEnabled: true, VolumeType: 'gp3', VolumeSize: searchVolume },
        EncryptionAtRestOptions: { Enabled: true },
        NodeToNodeEncryptionOptions: { Enabled: true },
        DomainEndpointOptions: { EnforceHTTPS: true, TLSSecurityPolicy: 'Policy-Min-TLS-1-2-PFS-2023-10' },
        SoftwareUpdateOptions: { AutoSoftwareUpdateEnabled: true },
        AccessPolicies: ownAccount(name),
        ...logged(settings),
      },
    },
    ...(settings.keepData && logs(name, settings)),
  };
};
