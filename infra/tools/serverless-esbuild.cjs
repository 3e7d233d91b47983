const bundleOptions = require('./bundle-options.cjs');

/** What serverless-esbuild adds to the options that every bundle shares. */
module.exports = { ...bundleOptions, exclude: [], concurrency: 2, conditions: ['module'] };
