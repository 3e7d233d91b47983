/** Every Lambda function, by the path of its handler: `guest/contact-us` is `handlers/guest/contact-us.handler.ts`. */
export const functionNames = [
  'guest/contact-us',
  'guest/find-things-to-do',
  'guest/organisers-of-things-to-do',
  'guest/thing-to-do-by-id',
  'user/add-child',
  'user/add-to-my-favorites',
  'user/contact-us',
  'user/favorite-flags',
  'user/favorite-listings',
  'user/my-child-by-id',
  'user/my-children',
  'user/my-favorite-by-id',
  'user/my-favorites',
  'user/remove-child',
  'user/remove-from-my-favorites',
  'user/update-child',
  'organiser/contact-us',
  'organiser/create-thing-to-do',
  'organiser/image-upload',
  'organiser/new-version',
  'organiser/profile',
  'organiser/publish',
  'organiser/remove-thing-to-do',
  'organiser/save-profile',
  'organiser/thing-to-do-by-id',
  'organiser/things-to-do',
  'organiser/things-to-do-by-status',
  'organiser/update-thing-to-do',
  'organiser/withdraw',
  'audit/approve',
  'audit/listings-of-decisions',
  'audit/my-decisions',
  'audit/pending',
  'audit/reject',
  'audit/thing-to-do-by-id',
  'reactions/create-profile',
  'reactions/index-listings',
  'reactions/publish-changes',
  'reactions/record-analytics',
  'reactions/record-mail-feedback',
  'reactions/send-mail',
  'operations/es-delete-indices',
  'operations/es-things-to-do-setup',
  'operations/rebuild-index',
  'operations/replay-dead-letters',
] as const;

export type FunctionName = (typeof functionNames)[number];

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
  const module = (await import(`./${name}.handler`)) as { readonly handler: Handler };
  return module.handler;
};
