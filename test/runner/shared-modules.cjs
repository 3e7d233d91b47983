const { mkdtempSync, rmSync, writeFileSync } = require('node:fs');
const { tmpdir } = require('node:os');
const path = require('node:path');
const { formatResultsErrors } = require('jest-message-util');
const { default: TestRunner } = require('jest-runner');

/** @typedef {import('jest-runner').Test} Test */
/** @typedef {Parameters<import('jest-runner').OnTestSuccess>[1]} TestResult */
/** A test file, named from the root of the project. */
/** @typedef {{ readonly name: string, readonly test: Test }} File */

const fileOf = (/** @type {Test} */ test) => ({
  name: path.relative(test.context.config.rootDir, test.path).replaceAll(path.sep, '/'),
  test,
});

/** Returns what a file belongs to: a folder of `test`, and in `test/unit` the layer. One that must be alone is. */
const folderOf = (/** @type {File} */ { name }) =>
  name.includes('/alone/') ? name : /^test\/(unit\/)?[^/]+/.exec(name)?.[0];

/** Returns the files of each folder, by name, so that what one file leaves behind is met by the next every time. */
const byFolder = (/** @type {readonly File[]} */ all) =>
  [...new Set(all.map(folderOf))].map((folder) =>
    all.filter((file) => folderOf(file) === folder).sort((a, b) => (a.name < b.name ? -1 : 1)),
  );

/** Returns how many milliseconds some files took last time, as far as jest knows. */
const lastTook = (/** @type {readonly File[]} */ files) =>
  files.reduce((sum, { test }) => sum + (test.duration ?? 0), 0);

/** Returns the text of a module that holds the tests of all files, each beneath its name. */
const textOf = (/** @type {readonly File[]} */ files) =>
  files
    .map(({ name, test }) => {
      const [title, file] = [name, test.path].map((text) => JSON.stringify(text));
      return `describe(${title}, () => {
  try { require(${file}); } catch (error) { it('can be read', () => { throw error; }); }
});\n`;
    })
    .join('');

/** Returns the part of a folder's result that one of its files has. What belongs to no test is told with the first. */
const partOf = (
  /** @type {TestResult} */ whole,
  /** @type {File} */ { name, test },
  /** @type {boolean} */ isFirst,
  /** @type {object} */ globalConfig,
) => {
  const testResults = whole.testResults
    .filter(({ ancestorTitles }) => ancestorTitles[0] === name)
    .map((one) => ({
      ...one,
      ancestorTitles: one.ancestorTitles.slice(1),
      fullName: one.fullName.slice(name.length + 1),
    }));
  const count = (/** @type {string} */ status) => testResults.filter((one) => one.status === status).length;
  const runtime = testResults.reduce((sum, { duration }) => sum + (duration ?? 0), 0);
  const stray = isFirst ? whole.testExecError : undefined;
  return {
    ...whole,
    testFilePath: test.path,
    testResults,
    numFailingTests: count('failed'),
    numPassingTests: count('passed'),
    numPendingTests: count('pending'),
    numTodoTests: count('todo'),
    perfStats: { ...whole.perfStats, end: whole.perfStats.start + runtime, runtime },
    testExecError: stray,
    failureMessage: stray
      ? whole.failureMessage
      : formatResultsErrors(testResults, test.context.config, globalConfig, test.path),
  };
};

/**
 * Runs the test files of a folder in one module registry: what they import is read once, and not for each of them.
 * Reports stay by file. A file that is asked for alone, and tests that are asked for by name, run as jest does it.
 */
module.exports = class extends TestRunner {
  /** @type {Map<Test, readonly File[]>} */
  #filesOf = new Map();

  async runTests(/** @type {Test[]} */ tests, watcher, options) {
    if (this._globalConfig.testNamePattern) return super.runTests(tests, watcher, options);
    const place = mkdtempSync(path.join(tmpdir(), 'test-folders-'));
    try {
      this.#filesOf = this.#gathered(tests.map(fileOf), place);
      await super.runTests([...this.#filesOf.keys()], watcher, options);
    } finally {
      rmSync(place, { recursive: true, force: true });
    }
  }

  #gathered(/** @type {readonly File[]} */ all, /** @type {string} */ place) {
    // A folder is not split: the longest begins first, and the shortest fill what is left of the other worker's time.
    const folders = byFolder(all).sort((a, b) => lastTook(b) - lastTook(a));
    return new Map(
      folders.map((files, at) => {
        const [{ test }] = files;
        if (files.length === 1) return [test, files];
        const file = path.join(place, `${at}.test.js`);
        writeFileSync(file, textOf(files));
        return [{ ...test, path: file }, files];
      }),
    );
  }

  on(event, listener) {
    return super.on(event, async ([one, told]) => {
      const files = this.#filesOf.get(one) ?? [];
      if (files.length < 2) return listener([one, told]);
      for (const file of files) {
        const part = event === 'test-file-success' ? partOf(told, file, file === files[0], this._globalConfig) : told;
        await listener([file.test, part]);
      }
    });
  }
};
