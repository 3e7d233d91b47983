/** The door by which `serverless.yml` reaches what is typed: a stage's parameters, its functions, and all the rest. */
require('tsx/cjs/api').register();
const { serverlessFunctions } = require('./functions.ts');
const { stackPolicy } = require('./protection.ts');
const { placeholdersIn, settingsFrom } = require('./settings.ts');
const { parametersByStage } = require('./stages.ts');
const { template } = require('./template.ts');

/** Serverless tells the stack of what fails, once for each property below: of a complaint a person needs the sentence alone. */
const settings = ({ resolveVariable, options }) =>
  settingsFrom(resolveVariable, options).catch((failure) => {
    if (failure.name === 'Complaint') failure.stack = failure.message;
    throw failure;
  });

module.exports = {
  params: parametersByStage,
  placeholders: async (serverless) => placeholdersIn(await settings(serverless)),
  deletionProtection: async (serverless) => (await settings(serverless)).keepData || null,
  stackPolicy: async (serverless) => stackPolicy(await settings(serverless)),
  functions: async (serverless) => serverlessFunctions(await settings(serverless)),
  resources: async (serverless) => template(await settings(serverless)),
};
