/** The door by which `serverless.yml` reaches each stage's parameters. */
require('tsx/cjs/api').register();
const { parametersByStage } = require('./stages.ts');

module.exports = parametersByStage;
