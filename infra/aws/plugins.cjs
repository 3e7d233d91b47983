/**
 * The framework's plugins. What makes up for the emulator is no business of a deployment to AWS: it is loaded where the
 * emulator is the one that is deployed to, which THINGS_TO_DO_EMULATOR names.
 */
const ofEveryStage = [
  // First: what comes after it makes temporary files.
  './infra/tools/own-temporary-folder.cjs',
  'serverless-esbuild',
  './infra/aws/ready-to-deploy.cjs',
];

const ofEmulator = process.env.THINGS_TO_DO_EMULATOR ? ['./infra/emulator/emulator-plugin.cjs'] : [];

// Last: it takes apart what all others have put together.
module.exports = [...ofEveryStage, ...ofEmulator, './infra/aws/nested-stacks.cjs'];
