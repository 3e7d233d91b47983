import { localArn, type Resources, type Value } from './cloudformation';
import { named } from './names';
import type { Settings } from './settings';

export const configurationSetName = (settings: Settings): string => named(settings, 'mail');

/** What a sender needs leave of: the identity it writes from, and the configuration set it writes by. */
export const mailResources = (settings: Settings): readonly Value[] => [
  localArn('ses', `identity/${settings.mailIdentity}`),
  localArn('ses', `configuration-set/${configurationSetName(settings)}`),
];

export const mail = (settings: Settings): Resources => ({
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
