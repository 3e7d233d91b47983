require('../shell/preflight.cjs');
require('./launch.cjs');
