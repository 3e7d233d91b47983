/** The door by which `serverless.yml` reaches what is typed: a stage's parameters, its functions, and all the rest. */
require('tsx/cjs/api').register();
const { serverlessFunctions } = require('./functions.ts');
const { stackPolicy } = require('./protection.ts');
const { placeholdersIn, settingsFrom } = require('./settings.ts');
const { parametersByStage } = require('./stages.ts');
const { template } = require('./template.ts');

module.exports = {
  params: parametersByStage,
  placeholders: async ({ resolveVariable }) => placeholdersIn(await settingsFrom(resolveVariable)),
  deletionProtection: async ({ resolveVariable }) => (await settingsFrom(resolveVariable)).keepData || null,
  stackPolicy: async ({ resolveVariable }) => stackPolicy(await settingsFrom(resolveVariable)),
  functions: async ({ resolveVariable }) => serverlessFunctions(await settingsFrom(resolveVariable)),
  resources: async ({ resolveVariable }) => template(await settingsFrom(resolveVariable)),
};
