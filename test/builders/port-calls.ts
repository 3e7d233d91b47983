import { join, relative } from 'node:path';
import ts from 'typescript';
import { type FunctionName, functionNames, handlerPath } from '../../handlers/functions';

const root = join(__dirname, '../..');

/** What of a function's own code is followed: from its handler down to the use cases; adapters stay outside. */
const isOwn = /^(application\/(?!ports|\w+\/ports)|handlers\/(reactions|operations|presenters)\/)/;
const isPort = /^application\/(\w[\w-]*\/)?ports\//;

const fileOf = (path: string): string => relative(root, path);

/** Returns a name such as `ListingRepository.commit`, if a symbol is a method of a port, whatever the variable is called that holds the port. */
const methodOf = (symbol: ts.Symbol | undefined): string | undefined => {
  const declaration = symbol?.declarations?.[0];
  const port = declaration?.parent;
  if (!symbol || !port || !ts.isInterfaceDeclaration(port) || !isPort.test(fileOf(port.getSourceFile().fileName)))
    return;
  return `${port.name.text}.${symbol.name}`;
};

const makeProgram = (files: readonly string[]): ts.Program => {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), (file) => ts.sys.readFile(file)) as {
    config: { compilerOptions: object };
  };
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, root);
  return ts.createProgram(
    files.map((file) => join(root, file)),
    { ...options, customConditions: ['in-memory'], types: ['node'] },
  );
};

export interface PortCalls {
  /** Methods of ports, `Interface.method`. */
  readonly methods: ReadonlySet<string>;
  /** Texts that the code holds: in which pool people are looked up is one of them. */
  readonly texts: ReadonlySet<string>;
}

/** Returns which methods of ports the code of every function names, as the compiler resolves them. */
export const portCalls = (): ReadonlyMap<FunctionName, PortCalls> => {
  const program = makeProgram(functionNames.map((name) => `${handlerPath(name)}.ts`));
  const checker = program.getTypeChecker();

  const symbolAt = (node: ts.Node): ts.Symbol | undefined => {
    if (ts.isPropertyAccessExpression(node)) return checker.getSymbolAtLocation(node.name);
    if (!ts.isBindingElement(node) || !ts.isObjectBindingPattern(node.parent)) return undefined;
    const name = node.propertyName ?? node.name;
    return ts.isIdentifier(name) ? checker.getTypeAtLocation(node.parent).getProperty(name.text) : undefined;
  };

  const look = (path: string, seen: Set<string>, methods: Set<string>, texts: Set<string>): void => {
    const source = program.getSourceFile(path);
    if (!source || seen.has(path)) return;
    seen.add(path);
    const visit = (node: ts.Node): void => {
      const method = methodOf(symbolAt(node));
      if (method !== undefined) methods.add(method);
      if (ts.isStringLiteral(node)) texts.add(node.text);
      if (ts.isImportDeclaration(node)) {
        const imported = checker.getSymbolAtLocation(node.moduleSpecifier)?.declarations?.[0]?.getSourceFile().fileName;
        if (imported !== undefined && isOwn.test(fileOf(imported))) look(imported, seen, methods, texts);
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  };

  const found = functionNames.map((name): [FunctionName, PortCalls] => {
    const [methods, texts] = [new Set<string>(), new Set<string>()];
    look(join(root, `${handlerPath(name)}.ts`), new Set(), methods, texts);
    return [name, { methods, texts }];
  });
  return new Map(found);
};
