const bundleOptions = require('./bundle-options.cjs');

/**
 * What serverless-esbuild adds to the options that every bundle shares. It would keep what esbuild read for each function to
 * build it again, which nothing here does: measured, that took 6.6 GB.
 */
module.exports = { ...bundleOptions, exclude: [], concurrency: 2, skipRebuild: true, conditions: ['module'] };
