/** What the page's scripts and styles are written for, as esbuild takes it. */
export const browsers = ['es2022', 'chrome110', 'safari16', 'firefox115'];
