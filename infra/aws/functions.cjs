/** The door by which `serverless.yml` reaches the typed table of functions. */
require('tsx/cjs/api').register();
const { functionNames } = require('../../handlers/functions.ts');

/** `guest/find-things-to-do` is `guestFindThingsToDo` on the command line and `STAGE-lambda-guest-find-things-to-do` on AWS. */
const keyOf = (name) => name.replace(/[-/](\w)/g, (_match, letter) => letter.toUpperCase());

module.exports = () =>
  Object.fromEntries(
    functionNames.map((name) => [
      keyOf(name),
      {
        // biome-ignore lint/suspicious/noTemplateCurlyInString: Serverless fills in the stage
        name: `\${sls:stage}-lambda-${name.replace('/', '-')}`,
        handler: `handlers/${name}.handler.handler`,
      },
    ]),
  );
