import { type FunctionName, functionNames, functions } from '../../handlers/functions';
import type { Grant } from '../../handlers/grants';
import { type PortCalls, portCalls } from '../builders/port-calls';
import { grantsByMethod } from '../builders/port-grants';

/** In which pool people are looked up is an argument. */
const poolGrants = ({ texts }: PortCalls): readonly Grant[] =>
  (['user', 'organiser'] as const).filter((pool) => texts.has(pool)).map((pool) => `${pool}-pool:ListUsers` as const);

/** Writes a grant as a row of `handlers/functions.ts` says it. */
const rowOf = (name: FunctionName, grants: readonly Grant[]): string =>
  `'${name}': { grants: [${[...new Set(grants)]
    .sort()
    .map((grant) => `'${grant}'`)
    .join(', ')}] }`;

describe('what a function may do', () => {
  let methods: ReadonlyMap<string, readonly Grant[]>;
  let calls: ReadonlyMap<FunctionName, PortCalls>;

  beforeAll(async () => {
    methods = await grantsByMethod();
    calls = portCalls();
  });

  it('is known of every method of every port', () => {
    expect([...methods].filter(([, asked]) => asked.length === 0)).toEqual([]);
    expect(methods.get('ListingRepository.commit')).toEqual(['table:PutItem']);
    expect(methods.get('ListingRepository.pending')).toEqual(['gsi-2:Query', 'gsi-3:Query']);
  });

  // Where it fails, it prints the row to write.
  it.each(functionNames)('is what %s does, no less and no more', (name) => {
    const called = calls.get(name) ?? { methods: new Set<string>(), texts: new Set<string>() };
    const needed = [...called.methods].flatMap((method) =>
      method === 'UserDirectory.addressOf' ? poolGrants(called) : (methods.get(method) ?? []),
    );
    expect(rowOf(name, functions[name].grants)).toBe(rowOf(name, needed));
  });
});
