import type { FailureType } from '../../api/client';

/** What a person can do about each kind of refusal. */
export const failures: { readonly [Type in FailureType]: string } = {
  Conflict: 'It has changed meanwhile. Load it again, and look whether this still fits.',
  InternalError: 'Something went wrong on our side. Please try again in a moment.',
  InvalidInput: 'Please correct what is marked.',
  LimitExceeded: 'That is as many as there can be. Remove one first.',
  NotFound: 'It is no longer there.',
  TooManyRequests: 'That was often. Please wait a while, then try again.',
  Unauthorized: 'Please sign in for this.',
  Unavailable: 'That cannot be reached just now. Please try again in a moment.',
  Offline: 'There is no connection. What you see may be old, and nothing was sent.',
  Unknown: 'The answer could not be read. Please try again.',
};
