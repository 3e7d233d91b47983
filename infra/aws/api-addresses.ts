import type { Api } from '../../handlers/routes';
import {
  attribute,
  type Output,
  type Resource,
  type Resources,
  ref,
  sub,
  together,
  type Value,
} from './cloudformation';
import { apiId, apis } from './names';
import type { Settings } from './settings';

/** Returns one label beneath the stage's domain: its certificate is for `*.domain`, which holds for one. */
export const apiDomain = (api: Api, { domain }: Settings): string => `${api}-api.${domain}`;

/** Returns where clients ask: a name of our own where the stage has one, so that no client sees an API move, and AWS's otherwise. */
export const apiUrl = (api: Api, settings: Settings): Value =>
  settings.domain === '' ? attribute(apiId(api), 'GraphQLUrl') : `https://${apiDomain(api, settings)}/graphql`;

const domainId = (api: Api): string => `${apiId(api)}Domain`;

/** Names the certificate in this account: AppSync takes those of its own account, and of no other. */
const certificate = ({ certificateArn }: Settings): Value =>
  sub(certificateArn.replace(/:\d{12}:/, ':${AWS::AccountId}:'));

const record = (api: Api, settings: Settings): Resource => ({
  Type: 'AWS::Route53::RecordSet',
  Properties: {
    HostedZoneId: settings.hostedZoneId,
    Name: apiDomain(api, settings),
    Type: 'A',
    AliasTarget: {
      DNSName: attribute(domainId(api), 'AppSyncDomainName'),
      HostedZoneId: attribute(domainId(api), 'HostedZoneId'),
    },
  },
});

const addressOf = (api: Api, settings: Settings): Resources => ({
  [domainId(api)]: {
    Type: 'AWS::AppSync::DomainName',
    Properties: { DomainName: apiDomain(api, settings), CertificateArn: certificate(settings) },
  },
  [`${domainId(api)}Api`]: {
    Type: 'AWS::AppSync::DomainNameApiAssociation',
    Properties: { DomainName: ref(domainId(api)), ApiId: attribute(apiId(api), 'ApiId') },
  },
  ...(settings.hostedZoneId !== '' && { [`${domainId(api)}Address`]: record(api, settings) }),
});

/** Makes the names of the APIs' own. None without a domain. */
export const apiAddresses = (settings: Settings): Resources =>
  settings.domain === '' ? {} : together(...apis.map((api) => addressOf(api, settings)));

/** Returns what a deployment tells of the APIs; where the names' records are made by hand, what they point at too. */
export const apiOutputs = (settings: Settings): Readonly<Record<string, Output>> =>
  Object.fromEntries(
    apis.flatMap((api): [string, Output][] => [
      [`${apiId(api)}Url`, { Description: `GraphQL endpoint of the ${api} API`, Value: apiUrl(api, settings) }],
      ...(settings.domain !== '' && settings.hostedZoneId === ''
        ? [
            [
              `${domainId(api)}Target`,
              {
                Description: `What a CNAME of ${apiDomain(api, settings)} points at`,
                Value: attribute(domainId(api), 'AppSyncDomainName'),
              },
            ] as [string, Output],
          ]
        : []),
    ]),
  );
