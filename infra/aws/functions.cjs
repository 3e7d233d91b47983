/** The door by which `serverless.yml` reaches the typed functions. */
require('tsx/cjs/api').register();
const { serverlessFunctions } = require('./functions.ts');
const { settingsFrom } = require('./settings.ts');

module.exports = async ({ resolveVariable }) => serverlessFunctions(await settingsFrom(resolveVariable));
