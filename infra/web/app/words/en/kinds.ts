import type { Accessibility, Setting, TargetType, ThingToDoCategory, ThingToDoType } from '../../api/generated/guest';

/** The kinds that the APIs know, in people's words: one that is missing does not compile. */
export const category: { readonly [Kind in ThingToDoCategory]: string } = {
  MUSIC: 'Music',
  DANCE: 'Dance',
  ARTS: 'Art',
  CRAFTS: 'Making things',
  SPORT: 'Sport',
  OUTDOOR: 'Outdoors',
  CINEMA: 'Films',
  THEATER: 'Theatre',
  PARTY: 'Parties',
  PERSONAL_DEVELOPMENT: 'Growing up',
  CAFE: 'Cafés',
  RESTAURANT: 'Restaurants',
  PLAYROOM: 'Playrooms',
  ENTERTAINMENT: 'Shows and fun',
  CULTURE: 'Museums and culture',
  EDUCATION: 'Learning',
  OTHER: 'Everything else',
};

export const listingType: { readonly [Kind in ThingToDoType]: string } = {
  EVENT: 'Once',
  RECURRING_EVENT: 'Week after week',
  PLACE: 'A place to go to',
};

export const target: { readonly [Kind in TargetType]: string } = {
  ADULT: 'grown-ups',
  CHILD: 'children',
  FAMILY: 'families together',
};

export const setting: { readonly [Kind in Setting]: string } = { INDOOR: 'Indoors', OUTDOOR: 'Outdoors' };

export const accessibility: { readonly [Kind in Accessibility]: string } = {
  STEP_FREE: 'Way in without steps',
  ACCESSIBLE_TOILET: 'Accessible toilet',
  CHANGING_PLACE: 'Changing place with a hoist',
  HEARING_LOOP: 'Hearing loop',
  SIGN_LANGUAGE: 'Sign language',
  QUIET_SPACE: 'Quiet room',
  RELAXED_SESSION: 'Relaxed: moving and noise welcome',
  SENSORY_FRIENDLY: 'Low light and sound',
  ONE_TO_ONE: 'Somebody for one child alone',
  VISUAL_SUPPORT: 'Descriptions, large print or braille',
  ASSISTANCE_DOGS: 'Assistance dogs welcome',
  PARKING: 'Disabled parking',
};
