import type { FunctionName } from './functions';

export type Api = 'guest' | 'user' | 'organiser' | 'audit';

export interface Route {
  readonly function: FunctionName;
  /** The function takes all parents of a list at once. */
  readonly batch?: true;
}

/** Which function is behind which field, by type. The local host, the template and the tests are all made from it. */
export type ApiRoutes = Readonly<Record<string, Readonly<Record<string, Route>>>>;

const to = (name: FunctionName): Route => ({ function: name });
const inBatches = (name: FunctionName): Route => ({ function: name, batch: true });

const organiserOfListing = { organiser: inBatches('guest/organisers-of-things-to-do') };

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
    ThingToDo: { ...organiserOfListing, myFavorite: inBatches('user/favorite-flags') },
    MyFavorite: {
      thingToDo: inBatches('user/favorite-listings'),
      available: inBatches('user/favorite-listings'),
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
    Decision: { thingToDo: inBatches('audit/listings-of-decisions') },
  },
};
