import { dirname, join, relative } from 'node:path';
import ts from 'typescript';

const root = join(__dirname, '../..');

interface Plant {
  /** Where a member is added to a list, and nowhere else. */
  readonly file: string;
  readonly find: RegExp;
  readonly replacement: string;
  /** Files that must not compile any more, and what the compiler names. */
  readonly breaks: readonly string[];
  readonly names: string;
  /** Another plant would hide it. */
  readonly isAlone?: true;
}

const planted: Readonly<Record<string, Plant>> = {
  'an event': {
    file: 'domain/listing/events.ts',
    find: /export type ListingEvent =(\s*\|)?/,
    replacement: "export type ListingEvent = (Omit<ThingToDoWithdrawn, 'type'> & { readonly type: 'PlantedEvent' }) |",
    breaks: ['handlers/records/event-rules.ts', 'application/operations/message-kind.ts'],
    names: 'PlantedEvent',
  },
  'an optional field of an event': {
    file: 'domain/people/events.ts',
    find: /readonly formerName: string;/,
    replacement: '$& readonly plantedName?: string;',
    breaks: ['handlers/records/event-rules.ts'],
    names: 'plantedName',
  },
  'a message that is sent past the topic': {
    file: 'application/messages/ports/queued-message.ts',
    find: /export type SentMessage =/,
    replacement: "$& { readonly type: 'PlantedMessage' } |",
    breaks: ['handlers/records/event-rules.ts', 'application/operations/message-kind.ts'],
    names: 'PlantedMessage',
  },
  'an event to a subscription': {
    file: 'handlers/event-sources.ts',
    find: /(mail: \{\s*consumer: '[^']+',\s*events: \[)/,
    replacement: "$1'ThingToDoWithdrawn', ",
    breaks: ['handlers/reactions/messages/send-mail.handler.ts'],
    isAlone: true,
    names: 'ThingToDoWithdrawn',
  },
  'an event of the mail service': {
    file: 'handlers/event-sources.ts',
    find: /'deliveryDelay'\]/,
    replacement: "'deliveryDelay', 'plantedMailEvent']",
    breaks: ['handlers/reactions/messages/mail-feedback-rules.ts'],
    names: 'plantedMailEvent',
  },
  'a kind of mail that is gathered': {
    file: 'application/messages/ports/gatherings.ts',
    find: /'ThingToDoSubmitted',\n\]/,
    replacement: "'ThingToDoSubmitted',\n  'ThingToDoWithdrawn',\n]",
    breaks: ['application/messages/gathered-mail.ts'],
    names: 'ThingToDoWithdrawn',
  },
  'a mail': {
    file: 'application/messages/ports/mail.ts',
    find: /export type OfficeMailContent =/,
    replacement: "$& { readonly template: 'planted-mail'; readonly variables: object }",
    breaks: ['adapters/mail/templates.ts'],
    names: 'planted-mail',
  },
  'a mail to families': {
    file: 'application/messages/ports/family-mail.ts',
    find: /interface FamilyMails \{/,
    replacement: "$& readonly 'planted-mail': AboutSession;",
    breaks: ['adapters/mail/family/english.ts', 'adapters/mail/family/polish.ts'],
    names: 'planted-mail',
  },
  'a prefix of keys that is taken': {
    file: 'adapters/dynamodb/keys.ts',
    find: /child: 'CHL'/,
    replacement: "child: 'FAV'",
    breaks: ['adapters/dynamodb/keys.ts'],
    names: 'never',
  },
  'a state of a listing': {
    file: 'domain/listing/listing.ts',
    find: /export type Listing =/,
    replacement: "$& (Live & { readonly status: 'PLANTED_STATE' }) |",
    breaks: ['adapters/dynamodb/items.ts', 'domain/listing/listing.ts'],
    names: 'PLANTED_STATE',
  },
  'an optional field of a state': {
    file: 'domain/listing/listing.ts',
    find: /readonly submittedAt: Instant;/,
    replacement: '$& readonly plantedAt?: Instant;',
    breaks: ['adapters/dynamodb/items.ts'],
    names: 'plantedAt',
  },
  'an optional field of the content': {
    file: 'domain/listing/content.ts',
    find: /readonly image\?: Image;/,
    replacement: '$& readonly plantedField?: string;',
    breaks: ['adapters/dynamodb/item-rules.ts', 'domain/listing/content-rules.ts'],
    names: 'plantedField',
  },
  'an optional way to be contacted': {
    file: 'domain/listing/content.ts',
    find: /readonly www\?: string;/,
    replacement: '$& readonly plantedContact?: string;',
    breaks: ['adapters/dynamodb/item-rules.ts', 'domain/listing/content-rules.ts', 'domain/listing/parse-content.ts'],
    names: 'plantedContact',
  },
  'a code of a refusal': {
    file: 'application/errors.ts',
    find: /export type Refusal =/,
    replacement: "$& { readonly code: 'PlantedRefusal' }",
    breaks: ['handlers/appsync/error-types.ts'],
    names: 'PlantedRefusal',
  },
};

const optionsOf = (): ts.CompilerOptions => {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), (file) => ts.sys.readFile(file)) as {
    config: { compilerOptions: object };
  };
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, dirname(join(root, 'tsconfig.json')));
  return { ...options, customConditions: ['in-memory'], types: ['node'] };
};

/** Returns one program with all these plants in it: the compiler reads the project once. */
const compile = (plants: readonly Plant[]): ReadonlyMap<string, string> => {
  const files = [...new Set(plants.flatMap(({ breaks }) => breaks))];
  const options = optionsOf();
  const host = ts.createCompilerHost(options);
  const readFile = host.readFile.bind(host);
  host.readFile = (path) => {
    const file = relative(root, path);
    const text = readFile(path);
    return plants
      .filter((plant) => plant.file === file)
      .reduce((all, { find, replacement }) => all?.replace(find, replacement), text);
  };
  const program = ts.createProgram(
    files.map((file) => join(root, file)),
    options,
    host,
  );
  const told = files.map((file): [string, string] => {
    const diagnostics = program.getSemanticDiagnostics(program.getSourceFile(join(root, file)));
    return [file, diagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n')).join('\n')];
  });
  return new Map(told);
};

describe('lists that must agree', () => {
  let told: ReadonlyMap<string, string>;

  beforeAll(() => {
    const plants = Object.values(planted);
    const alone = plants.filter(({ isAlone }) => isAlone);
    const together = plants.filter((plant) => !alone.includes(plant));
    told = new Map([together, ...alone.map((plant) => [plant])].flatMap((some) => [...compile(some)]));
  });

  it.each(Object.entries(planted))('do not compile with %s in one of them only', (_, { breaks, names }) => {
    expect(breaks.filter((file) => !told.get(file)?.includes(names))).toEqual([]);
  });
});
