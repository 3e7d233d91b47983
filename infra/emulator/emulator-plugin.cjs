const { CloudFormationClient, DescribeStackResourceCommand } = require('@aws-sdk/client-cloudformation');
const { DynamoDBClient, UpdateTimeToLiveCommand } = require('@aws-sdk/client-dynamodb');

/** Types that the emulator refuses, and with them the whole stack. */
const refused = new Set([
  'AWS::ApplicationAutoScaling::ScalableTarget',
  'AWS::ApplicationAutoScaling::ScalingPolicy',
  'AWS::AppSync::ApiCache',
  'AWS::AppSync::DomainName',
  'AWS::AppSync::DomainNameApiAssociation',
  'AWS::CloudWatch::AnomalyDetector',
  'AWS::CloudWatch::CompositeAlarm',
  'AWS::Cognito::UserPoolDomain',
  'AWS::Logs::QueryDefinition',
  'AWS::WAFv2::WebACLAssociation',
]);

const leaveOut = (template) => {
  const left = Object.entries(template.Resources).filter(([, { Type }]) => refused.has(Type));
  const names = new Set(left.map(([name]) => name));
  for (const name of names) delete template.Resources[name];
  for (const resource of Object.values(template.Resources)) {
    if (resource.DependsOn) resource.DependsOn = [resource.DependsOn].flat().filter((name) => !names.has(name));
  }
  return left.map(([name, { Type }]) => `${name} (${Type})`);
};

/** The emulator refuses alarms that add metrics up: there, such an alarm watches the first of them. */
const addNothingUp = (template) => {
  const adding = Object.entries(template.Resources).filter(
    ([, { Type, Properties }]) => Type === 'AWS::CloudWatch::Alarm' && Properties.Metrics,
  );
  for (const [, { Properties }] of adding) {
    const { Metric, Period, Stat } = Properties.Metrics[0].MetricStat;
    delete Properties.Metrics;
    Object.assign(Properties, Metric, { Period, Statistic: Stat });
  }
  return adding.map(([name]) => name);
};

/**
 * What the emulator cannot do, worked round where it is the one that is deployed to: THINGS_TO_DO_EMULATOR names it, and
 * without that name the plugin is not even loaded (`infra/aws/plugins.cjs`).
 */
class EmulatorPlugin {
  constructor(serverless, _options, { log }) {
    const endpoint = process.env.THINGS_TO_DO_EMULATOR;
    this.serverless = serverless;
    this.client = { endpoint, region: serverless.getProvider('aws').getRegion() };
    this.changeCode();
    this.hooks = {
      'before:deploy:function:initialize': () => this.changeSize(),
      'after:aws:package:finalize:mergeCustomProviderResources': () => {
        const [left, changed] = [leaveOut(this.template()), addNothingUp(this.template())];
        if (left.length > 0) log.notice(`In the emulator left out: ${left.join(', ')}`);
        if (changed.length > 0) log.notice(`In the emulator watching one metric: ${changed.join(', ')}`);
      },
      'after:deploy:deploy': () => this.letItemsExpire(),
    };
  }

  template() {
    return this.serverless.service.provider.compiledCloudFormationTemplate;
  }

  /** A deployment that is to change something says what: another code of the same meaning, which is bundled later. */
  changeCode() {
    const { THINGS_TO_DO_EDITION: edition } = process.env;
    if (edition) this.serverless.service.custom.esbuild.footer = { js: `// edition ${edition}` };
  }

  /** Or another size, once the functions have been read. */
  changeSize() {
    const { THINGS_TO_DO_MEMORY: memory } = process.env;
    if (memory) for (const one of Object.values(this.serverless.service.functions)) one.memorySize = Number(memory);
  }

  /** The emulator's CloudFormation makes tables and forgets what it was told of their items' end. */
  async letItemsExpire() {
    const stacks = new CloudFormationClient(this.client);
    const tables = new DynamoDBClient(this.client);
    const StackName = this.serverless.getProvider('aws').naming.getStackName();
    for (const [LogicalResourceId, { Properties }] of Object.entries(this.template().Resources)) {
      const { TimeToLiveSpecification } = Properties ?? {};
      if (!TimeToLiveSpecification) continue;
      const found = await stacks.send(new DescribeStackResourceCommand({ StackName, LogicalResourceId }));
      const TableName = found.StackResourceDetail.PhysicalResourceId;
      await tables.send(new UpdateTimeToLiveCommand({ TableName, TimeToLiveSpecification })).catch((failure) => {
        // At a second deployment it stands already.
        if (!/already enabled/i.test(failure.message)) throw failure;
      });
    }
  }
}

module.exports = EmulatorPlugin;
