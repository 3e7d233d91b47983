// Every command of package.json begins here. It is written so that a Node of many years ago reads it too, and says what it lacks.
const fs = require('fs');
const path = require('path');

const root = path.join(__dirname, '../..');
const described = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));

/** `20.20` of `>=20.20`: major and minor version. */
const oldest = described.engines.node.replace(/^>=/, '');

const numbersIn = (version) => version.split('.').map(Number);

const isTooOld = (version) => {
  const own = numbersIn(version);
  const least = numbersIn(oldest);
  return own[0] < least[0] || (own[0] === least[0] && own[1] < least[1]);
};

const missing = () =>
  Object.keys(described.dependencies)
    .concat(Object.keys(described.devDependencies))
    .filter((name) => !fs.existsSync(path.join(root, 'node_modules', name, 'package.json')));

const complaint = () => {
  if (isTooOld(process.versions.node)) {
    return `This is Node ${process.versions.node}, and ${oldest} or newer is needed: get Node 24 from https://nodejs.org, or with nvm install 24.`;
  }
  const lacking = missing();
  if (lacking.length === 0) return undefined;
  const more = lacking.length > 1 ? ` and ${lacking.length - 1} more` : '';
  return `Packages are missing (${lacking[0]}${more}): run npm ci first.`;
};

const said = complaint();
if (said !== undefined) {
  fs.writeSync(2, `${said}\n`);
  process.exit(1);
}
