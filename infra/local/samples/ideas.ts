import type { Category } from '../../../domain/listing/content';

/** What things to do are made of. */
export const ideas: Readonly<Record<Category, readonly string[]>> = {
  MUSIC: ['Drum circle', 'First violin', 'Concert on the carpet', 'Choir for beginners'],
  DANCE: ['Ballet for little feet', 'Breakdance basics', 'Family disco'],
  ARTS: ['Painting with light', 'Clay animals', 'Comic workshop'],
  CRAFTS: ['Paper lanterns', 'Wooden boats', 'Sewing a soft toy'],
  SPORT: ['Swimming lessons', 'Mini football', 'Climbing course', 'Judo for beginners'],
  OUTDOOR: ['Forest school', 'Star walk', 'Garden detectives'],
  CINEMA: ['Silent film with piano', 'Short films for small people'],
  THEATER: ['Puppet theatre', 'Shadow play', 'Improvisation for teens'],
  PARTY: ['Birthday in the museum', 'Foam party'],
  PERSONAL_DEVELOPMENT: ['Calm down, little dragon', 'Speaking up'],
  CAFE: ['Café with a play corner', 'Hot chocolate house'],
  RESTAURANT: ['Family brunch', 'Pizza you bake yourself'],
  PLAYROOM: ['Soft playroom', 'Ball pit and slides'],
  ENTERTAINMENT: ['Magic show', 'Soap bubble circus', 'Treasure hunt'],
  CULTURE: ['Museum at night', 'Castle tour for knights', 'Story hour'],
  EDUCATION: ['Robots that draw', 'Chess club', 'Little chemists', 'Coding with cats'],
  OTHER: ['Swap your toys', 'Meet the fire brigade'],
};

export const moods = ['Gentle', 'Merry', 'Curious', 'Big', 'Żwawy', 'Early', 'Weekend', 'Holiday'] as const;

export const descriptions = [
  'Come as you are. We have everything you need.\nBrothers and sisters are welcome.',
  'A small group, a patient teacher and plenty of time to try things out.',
  'Bring a snack and comfortable shoes. There is a quiet corner for breaks.',
  'Our most loved event of the year: places go quickly.',
  'For those who have done it before, and for those who have not.',
] as const;
