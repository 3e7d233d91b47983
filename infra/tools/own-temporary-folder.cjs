const { mkdtempSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');

const endings = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Gives the command a temporary folder of its own and removes it in the end, however that comes: serverless-esbuild leaves a folder
 * for each function there.
 */
class OwnTemporaryFolder {
  constructor() {
    const folder = mkdtempSync(join(tmpdir(), 'things-to-do-sls-'));
    const remove = () => rmSync(folder, { recursive: true, force: true });
    process.env.TMPDIR = folder;
    process.once('exit', remove);
    for (const ending of endings)
      process.once(ending, () => {
        remove();
        process.kill(process.pid, ending);
      });
  }
}

module.exports = OwnTemporaryFolder;
