import { arnOf, attribute, type Resources } from './cloudformation';
import { apiId, apis, named } from './names';
import type { Settings } from './settings';

const seen = (name: string) => ({ CloudWatchMetricsEnabled: true, SampledRequestsEnabled: false, MetricName: name });

/** Turns away an address that asks more often than people do, before it costs anything. None when the limit is 0. */
export const firewall = (settings: Settings): Resources => {
  if (settings.firewallLimit === 0) return {};
  return {
    Firewall: {
      Type: 'AWS::WAFv2::WebACL',
      Properties: {
        Name: named(settings, 'apis'),
        Scope: 'REGIONAL',
        DefaultAction: { Allow: {} },
        VisibilityConfig: seen(named(settings, 'firewall')),
        Rules: [
          {
            Name: 'one-address',
            Priority: 0,
            Action: { Block: {} },
            Statement: {
              RateBasedStatement: {
                AggregateKeyType: 'IP',
                Limit: settings.firewallLimit,
                EvaluationWindowSec: 300,
              },
            },
            VisibilityConfig: seen(named(settings, 'one-address')),
          },
        ],
      },
    },
    ...Object.fromEntries(
      apis.map((api) => [
        `${apiId(api)}Firewall`,
        {
          Type: 'AWS::WAFv2::WebACLAssociation',
          Properties: { ResourceArn: arnOf(apiId(api)), WebACLArn: attribute('Firewall', 'Arn') },
        },
      ]),
    ),
  };
};
