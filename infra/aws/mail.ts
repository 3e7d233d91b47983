import { localArn, type Resource, type Resources, type Value } from './cloudformation';
import { named } from './names';
import type { Settings } from './settings';

export const configurationSetName = (settings: Settings): string => named(settings, 'mail');

/**
 * What a sender needs leave of: identities, and the configuration set it writes by. In its sandbox SES asks for leave on the
 * recipients' identities too, whichever they are: what narrows it is from whom mail may come.
 */
export const mailResources = (settings: Settings): readonly Value[] => [
  localArn('ses', 'identity/*'),
  localArn('ses', `configuration-set/${configurationSetName(settings)}`),
];

/** The address alone, without the name before it. */
export const senderOf = ({ mailFrom }: Settings): string => /<([^<>]+)>$/.exec(mailFrom.trim())?.[1] ?? mailFrom.trim();

/** Where the mail function looks our own addresses up: they may be changed there without a deployment. */
export const mailAddressesPath = ({ stage }: Settings): string => `/${stage}/things-to-do/mail`;

const address = (settings: Settings, name: string, type: 'String' | 'StringList', value: string): Resource => ({
  Type: 'AWS::SSM::Parameter',
  Properties: { Name: `${mailAddressesPath(settings)}/${name}`, Type: type, Value: value },
});

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
  ...(settings.makeMailIdentity && {
    MailIdentity: {
      Type: 'AWS::SES::EmailIdentity',
      Properties: { EmailIdentity: settings.mailIdentity },
    },
  }),
});
