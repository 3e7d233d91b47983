const { InvokeCommand, LambdaClient } = require('@aws-sdk/client-lambda');

/**
 * Before a deployment: a stage that keeps its data is for real families, and is not deployed with addresses that are nobody's.
 * Packaging it is no matter. After it: the search index is made, unless it is there, so that nobody has to think of it.
 */
class ReadyToDeploy {
  constructor(serverless, _options, { log }) {
    this.serverless = serverless;
    this.log = log;
    this.hooks = {
      'before:deploy:deploy': () => this.refusePlaceholders(),
      'after:deploy:deploy': () => this.setUpSearch(),
    };
  }

  refusePlaceholders() {
    const { placeholders } = this.serverless.service.custom;
    if (placeholders.length === 0) return;
    const { stage } = this.serverless.service.provider;
    throw new this.serverless.classes.Error(
      `Stage ${stage} is told nothing of its own yet: ${placeholders.join(', ')} (infra/aws/stages.ts, or --param="NAME=VALUE").`,
    );
  }

  async setUpSearch() {
    const { esThingsToDoSetup } = this.serverless.service.functions;
    const client = new LambdaClient(await this.serverless.getProvider('aws').getAwsSdkV3Config());
    const call = new InvokeCommand({ FunctionName: esThingsToDoSetup.name, Payload: '{}' });
    const { FunctionError, Payload } = await client.send(call);
    const answer = Buffer.from(Payload ?? []).toString();
    if (FunctionError) {
      throw new this.serverless.classes.Error(
        `The stage stands, but its search index could not be made: ${answer.slice(0, 300)} Mend the cause and deploy again, or call sls invoke -f esThingsToDoSetup.`,
      );
    }
    this.log.notice(`The search index: ${JSON.parse(answer).done}`);
  }
}

module.exports = ReadyToDeploy;
