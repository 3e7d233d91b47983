import type { FunctionName } from './functions';

export type Api = 'guest' | 'user' | 'organiser' | 'audit';

export interface Route {
  readonly function: FunctionName;
  /** The function takes many parents of a list at once. */
  readonly batch?: Batch;
}

/** What a function is handed of each parent, and of how many at once. */
export interface Batch {
  /** The parent's fields that the function reads: no other leaves AppSync, so that a batch stays small whatever its parents hold. */
  readonly reads: readonly string[];
  /** At most 500: a page holds no more. */
  readonly maxParents: number;
}

/** Which function is behind which field, by type. The local host, the template and the tests are all made from it. */
export type ApiRoutes = Readonly<Record<string, Readonly<Record<string, Route>>>>;

const to = (name: FunctionName): Route => ({ function: name });
const inBatches = (name: FunctionName, ...reads: readonly string[]): Route => ({
  function: name,
  batch: { reads, maxParents: 500 },
});

/** Answers whole listings: so many of the longest fit what Lambda may answer, as `longest-answers.test.ts` shows. */
const inBatchesOfListings = (name: FunctionName, ...reads: readonly string[]): Route => ({
  function: name,
  batch: { reads, maxParents: 20 },
});

const organiserOfListing = { organiser: inBatches('guest/organisers-of-things-to-do', 'organiserId') };

const finding = {
  thingToDoById: to('guest/thing-to-do-by-id'),
  findThingsToDo: to('guest/find-things-to-do'),
};

export const routes: { readonly [Name in Api]: ApiRoutes } = {
  guest: {
    Query: finding,
    Mutation: { contactUs: to('guest/contact-us') },
    ThingToDo: organiserOfListing,
  },
  user: {
    Query: {
      ...finding,
      myFavorites: to('user/my-favorites'),
      myFavoriteById: to('user/my-favorite-by-id'),
      myChildren: to('user/my-children'),
      myChildById: to('user/my-child-by-id'),
    },
    Mutation: {
      addToMyFavorites: to('user/add-to-my-favorites'),
      removeFromMyFavorites: to('user/remove-from-my-favorites'),
      addChild: to('user/add-child'),
      updateChild: to('user/update-child'),
      removeChild: to('user/remove-child'),
      contactUs: to('user/contact-us'),
    },
    ThingToDo: { ...organiserOfListing, myFavorite: inBatches('user/favorite-flags', 'id') },
    MyFavorite: {
      thingToDo: inBatchesOfListings('user/favorite-listings', 'id'),
      available: inBatches('user/favorite-listings', 'id'),
    },
  },
  organiser: {
    Query: {
      thingToDoById: to('organiser/thing-to-do-by-id'),
      thingsToDo: to('organiser/things-to-do'),
      thingsToDoByStatus: to('organiser/things-to-do-by-status'),
      profile: to('organiser/profile'),
    },
    Mutation: {
      createThingToDo: to('organiser/create-thing-to-do'),
      updateThingToDo: to('organiser/update-thing-to-do'),
      publish: to('organiser/publish'),
      withdraw: to('organiser/withdraw'),
      newVersion: to('organiser/new-version'),
      removeThingToDo: to('organiser/remove-thing-to-do'),
      saveProfile: to('organiser/save-profile'),
      imageUpload: to('organiser/image-upload'),
      contactUs: to('organiser/contact-us'),
    },
  },
  audit: {
    Query: {
      pending: to('audit/pending'),
      thingToDoById: to('audit/thing-to-do-by-id'),
      myDecisions: to('audit/my-decisions'),
    },
    Mutation: { approve: to('audit/approve'), reject: to('audit/reject') },
    ThingToDo: organiserOfListing,
    Decision: { thingToDo: inBatchesOfListings('audit/listings-of-decisions', 'listingId') },
  },
};
