import type { FunctionName } from '../../handlers/functions';

/** What a function gets. On Lambda memory buys processor time in proportion; timeouts are in seconds. */
export interface Size {
  readonly memoryMb: number;
  readonly timeoutSeconds: number;
  /** As many at once, where a loop could run away with the account. */
  readonly concurrency?: number;
}

/** Three attempts of three seconds each, as adapters make them, and AppSync waits for 30. */
const asked: Size = { memoryMb: 512, timeoutSeconds: 12 };
/** Signing requests and reading many listings takes the processor. */
const searching: Size = { memoryMb: 1024, timeoutSeconds: 12 };

/** An operator waits. */
const operated: Size = { memoryMb: 512, timeoutSeconds: 60 };

/** Every function. A missing row does not compile. */
export const sizes: Readonly<Record<FunctionName, Size>> = {
  'guest/contact-us': asked,
  'guest/find-things-to-do': searching,
  'guest/organisers-of-things-to-do': asked,
  'guest/thing-to-do-by-id': asked,
  'user/add-child': asked,
  'user/add-to-my-favorites': asked,
  'user/contact-us': asked,
  'user/favorite-flags': asked,
  'user/favorite-listings': asked,
  'user/my-child-by-id': asked,
  'user/my-children': asked,
  'user/my-favorite-by-id': asked,
  'user/my-favorites': asked,
  'user/remove-child': asked,
  'user/remove-from-my-favorites': asked,
  'user/update-child': asked,
  'organiser/contact-us': asked,
  'organiser/create-thing-to-do': asked,
  'organiser/image-upload': asked,
  'organiser/new-version': asked,
  'organiser/profile': asked,
  'organiser/publish': asked,
  'organiser/remove-thing-to-do': asked,
  'organiser/save-profile': asked,
  'organiser/thing-to-do-by-id': asked,
  // Reads all of an organiser's listings.
  'organiser/things-to-do': searching,
  'organiser/things-to-do-by-status': asked,
  'organiser/update-thing-to-do': asked,
  'organiser/withdraw': asked,
  'audit/approve': asked,
  'audit/listings-of-decisions': asked,
  'audit/my-decisions': asked,
  'audit/pending': asked,
  'audit/reject': asked,
  'audit/thing-to-do-by-id': asked,
  'operations/es-delete-indices': operated,
  'operations/es-things-to-do-setup': operated,
  // As long as Lambda allows, and never two at once: 100,000 listings take a fraction of it.
  'operations/rebuild-index': { memoryMb: 1024, timeoutSeconds: 900, concurrency: 1 },
  'operations/replay-dead-letters': { memoryMb: 512, timeoutSeconds: 900, concurrency: 1 },
  // Cognito waits five seconds and no more.
  'reactions/create-profile': { memoryMb: 512, timeoutSeconds: 5 },
  'reactions/index-listings': { memoryMb: 1024, timeoutSeconds: 60, concurrency: 5 },
  'reactions/publish-changes': { memoryMb: 512, timeoutSeconds: 30, concurrency: 5 },
  'reactions/record-analytics': { memoryMb: 512, timeoutSeconds: 30, concurrency: 5 },
  'reactions/record-mail-feedback': { memoryMb: 512, timeoutSeconds: 30, concurrency: 5 },
  'reactions/send-mail': { memoryMb: 512, timeoutSeconds: 60, concurrency: 5 },
};
