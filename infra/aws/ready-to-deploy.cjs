/**
 * A stage that keeps its data is for real families: it is not deployed with addresses that are nobody's. Packaging it is
 * no matter.
 */
class ReadyToDeploy {
  constructor(serverless) {
    this.hooks = {
      'before:deploy:deploy': () => {
        const { placeholders } = serverless.service.custom;
        if (placeholders.length === 0) return;
        const stage = serverless.service.provider.stage;
        throw new serverless.classes.Error(
          `Stage ${stage} is told nothing of its own yet: ${placeholders.join(', ')} (infra/aws/stages.ts, or --param="NAME=VALUE").`,
        );
      },
    };
  }
}

module.exports = ReadyToDeploy;
