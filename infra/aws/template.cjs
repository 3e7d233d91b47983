/** The door by which `serverless.yml` reaches the typed template. */
require('tsx/cjs/api').register();
const { settingsFrom } = require('./settings.ts');
const { template } = require('./template.ts');

module.exports = async ({ resolveVariable }) => template(await settingsFrom(resolveVariable));
