/** Every Lambda function, `API/FIELD`, with the feature that it belongs to: the folder of its handler within the API's. */
const features = {
  'guest/contact-us': 'messages',
  'guest/find-things-to-do': 'finding',
  'guest/organisers-of-things-to-do': 'people',
  'guest/thing-to-do-by-id': 'finding',
  'user/add-child': 'family',
  'user/add-to-my-favorites': 'family',
  'user/contact-us': 'messages',
  'user/favorite-flags': 'family',
  'user/favorite-listings': 'family',
  'user/my-child-by-id': 'family',
  'user/my-children': 'family',
  'user/my-favorite-by-id': 'family',
  'user/my-favorites': 'family',
  'user/remove-child': 'family',
  'user/remove-from-my-favorites': 'family',
  'user/update-child': 'family',
  'organiser/contact-us': 'messages',
  'organiser/create-thing-to-do': 'listing',
  'organiser/image-upload': 'listing',
  'organiser/new-version': 'listing',
  'organiser/profile': 'people',
  'organiser/publish': 'listing',
  'organiser/remove-thing-to-do': 'listing',
  'organiser/save-profile': 'people',
  'organiser/thing-to-do-by-id': 'listing',
  'organiser/things-to-do': 'listing',
  'organiser/things-to-do-by-status': 'listing',
  'organiser/update-thing-to-do': 'listing',
  'organiser/withdraw': 'listing',
  'audit/approve': 'moderation',
  'audit/listings-of-decisions': 'moderation',
  'audit/my-decisions': 'moderation',
  'audit/pending': 'moderation',
  'audit/reject': 'moderation',
  'audit/thing-to-do-by-id': 'moderation',
  'reactions/create-profile': 'people',
  'reactions/index-listings': 'finding',
  'reactions/publish-changes': 'operations',
  'reactions/record-analytics': 'operations',
  'reactions/record-mail-feedback': 'messages',
  'reactions/send-mail': 'messages',
  'operations/es-delete-indices': '',
  'operations/es-things-to-do-setup': '',
  'operations/rebuild-index': '',
  'operations/replay-dead-letters': '',
} as const;

export type FunctionName = keyof typeof features;

export const functionNames = Object.keys(features) as readonly FunctionName[];

/** Where a function's handler is, without `.ts`: `handlers/guest/messages/contact-us.handler`. Operations are a feature of their own. */
export const handlerPath = (name: FunctionName): string => {
  const [group, field] = name.split('/');
  return `handlers/${[group, features[name], field].filter(Boolean).join('/')}.handler`;
};

/** What operators and schedules call, by the names that operators know: `sls invoke -f rebuildIndex`. No API reaches them. */
export const operations = {
  esThingsToDoSetup: 'operations/es-things-to-do-setup',
  esDeleteIndices: 'operations/es-delete-indices',
  rebuildIndex: 'operations/rebuild-index',
  replayDeadLetters: 'operations/replay-dead-letters',
} as const satisfies Record<string, FunctionName>;

/** What Lambda says of the call itself. */
interface Invocation {
  readonly awsRequestId?: string;
  getRemainingTimeInMillis?(): number;
}

export type Handler = (event: unknown, invocation?: Invocation) => Promise<unknown>;

/** The function's handler, as Lambda would call it. */
export const loadHandler = async (name: FunctionName): Promise<Handler> => {
  const module = (await import(`../${handlerPath(name)}`)) as { readonly handler: Handler };
  return module.handler;
};
