import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { notFound, type Reply } from '../reply';

const modules = join(__dirname, '../../../node_modules');

/** What the explorer loads: from npm's folder, never from the network. */
const assets: Readonly<Record<string, readonly [file: string, type: string]>> = {
  'graphiql.js': ['graphiql/graphiql.min.js', 'text/javascript; charset=utf-8'],
  'graphiql.css': ['graphiql/graphiql.min.css', 'text/css; charset=utf-8'],
  'react.js': ['react/umd/react.production.min.js', 'text/javascript; charset=utf-8'],
  'react-dom.js': ['react-dom/umd/react-dom.production.min.js', 'text/javascript; charset=utf-8'],
};

export const showAsset = async (name: string): Promise<Reply> => {
  const asset = Object.hasOwn(assets, name) ? assets[name] : undefined;
  if (!asset) return notFound();
  const [file, type] = asset;
  return {
    status: 200,
    headers: { 'content-type': type, 'cache-control': 'max-age=3600' },
    body: await readFile(join(modules, file)),
  };
};
