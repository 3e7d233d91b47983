/** Stands in a bundle for what a library tries to load and goes without. */
module.exports = {};
