import { attribute, localArn, type Resource, type Resources, sub, type Value } from './cloudformation';
import { named } from './names';
import { addressIn, isDomainName } from './setting-rules';
import type { Settings } from './settings';

export const mailIdentityId = 'MailIdentity';

export const configurationSetName = (settings: Settings): string => named(settings, 'mail');

/**
 * Returns what a sender needs leave of: identities, and the configuration set it writes by. In its sandbox SES asks for leave on the
 * recipients' identities too, whichever they are: what narrows it is from whom mail may come.
 */
export const mailResources = (settings: Settings): readonly Value[] => [
  localArn('ses', 'identity/*'),
  localArn('ses', `configuration-set/${configurationSetName(settings)}`),
];

/** Returns the address alone, without the name before it. */
export const senderOf = ({ mailFrom }: Settings): string => addressIn(mailFrom);

/** Returns where the mail function looks our own addresses up: they may be changed there without a deployment. */
export const mailAddressesPath = ({ stage }: Settings): string => `/${stage}/things-to-do/mail`;

const address = (settings: Settings, name: string, type: 'String' | 'StringList', value: string): Resource => ({
  Type: 'AWS::SSM::Parameter',
  Properties: { Name: `${mailAddressesPath(settings)}/${name}`, Type: type, Value: value },
});

/** Returns where bounces come to SES: receivers see our own domain in the envelope too, and no stranger's. */
const envelopeDomain = ({ mailIdentity }: Settings): string => `bounce.${mailIdentity}`;

const isWithin = (name: string, zone: string): boolean => name === zone || name.endsWith(`.${zone}`);

/** Returns the zone of mail's domain, as far as it is known: one that holds a name holds what is beneath it, and perhaps nothing above. */
const zoneOf = ({ mailHostedZoneId, hostedZoneId, domain, mailIdentity }: Settings): string => {
  if (mailHostedZoneId !== '') return mailHostedZoneId;
  return domain !== '' && isWithin(mailIdentity, domain) ? hostedZoneId : '';
};

const identity = (settings: Settings): Resource => ({
  Type: 'AWS::SES::EmailIdentity',
  Properties: {
    EmailIdentity: settings.mailIdentity,
    ...(isDomainName(settings.mailIdentity) && {
      DkimAttributes: { SigningEnabled: true },
      // Until its records are found, SES uses its own name.
      MailFromAttributes: { MailFromDomain: envelopeDomain(settings), BehaviorOnMxFailure: 'USE_DEFAULT_VALUE' },
    }),
  },
});

const record = (Name: Value, Type: 'CNAME' | 'MX' | 'TXT', value: Value) => ({
  Name,
  Type,
  TTL: '1800',
  ResourceRecords: [value],
});

/** Makes the records by which receivers know mail of ours: DKIM's signature, and SPF of the envelope's domain. */
const records = (settings: Settings): Resource => ({
  Type: 'AWS::Route53::RecordSetGroup',
  Properties: {
    HostedZoneId: zoneOf(settings),
    RecordSets: [
      ...[1, 2, 3].map((number) =>
        record(
          attribute(mailIdentityId, `DkimDNSTokenName${number}`),
          'CNAME',
          attribute(mailIdentityId, `DkimDNSTokenValue${number}`),
        ),
      ),
      record(envelopeDomain(settings), 'MX', sub('10 feedback-smtp.${AWS::Region}.amazonses.com')),
      record(envelopeDomain(settings), 'TXT', '"v=spf1 include:amazonses.com ~all"'),
    ],
  },
});

/** Makes the identity and its records, unless another stage has made them. */
const identityWithRecords = (settings: Settings): Resources => {
  if (!settings.makeMailIdentity) return {};
  const hasRecords = isDomainName(settings.mailIdentity) && zoneOf(settings) !== '';
  return { [mailIdentityId]: identity(settings), ...(hasRecords && { MailRecords: records(settings) }) };
};

export const mail = (settings: Settings): Resources => ({
  ModeratorAddresses: address(settings, 'moderators', 'StringList', settings.moderatorAddresses),
  ContactAddress: address(settings, 'contact', 'String', settings.contactAddress),
  MailConfiguration: {
    Type: 'AWS::SES::ConfigurationSet',
    Properties: {
      Name: configurationSetName(settings),
      DeliveryOptions: { TlsPolicy: 'REQUIRE' },
      ReputationOptions: { ReputationMetricsEnabled: true },
      // SES itself sends no more to an address that bounced or complained.
      SuppressionOptions: { SuppressedReasons: ['BOUNCE', 'COMPLAINT'] },
    },
  },
  ...identityWithRecords(settings),
});
