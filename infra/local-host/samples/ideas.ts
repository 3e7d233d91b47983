import type { Category } from '../../../domain/listing/content';

/** What a thing to do is made of. */
export interface Idea {
  readonly title: string;
  /** Whose it is: an organiser's address before the @. */
  readonly by: string;
  /** Met once or week after week, stayed at for days, or gone to when it is open. */
  readonly kind: 'MEETING' | 'FESTIVAL' | 'PLACE';
}

const of =
  (kind: Idea['kind']) =>
  (by: string, ...titles: readonly string[]): readonly Idea[] =>
    titles.map((title) => ({ title, by, kind }));

const meeting = of('MEETING');
const festival = of('FESTIVAL');
const place = of('PLACE');

export const ideas: Readonly<Record<Category, readonly Idea[]>> = {
  MUSIC: [
    ...meeting('music', 'Drum circle', 'First violin', 'Concert on the carpet', 'Żwawe nutki'),
    ...festival('music', 'Festival of small orchestras'),
  ],
  DANCE: meeting('theatre', 'Ballet for little feet', 'Breakdance basics', 'Family disco'),
  ARTS: [
    ...meeting('museum', 'Painting with light', 'Clay animals', 'Comic workshop'),
    ...place('museum', 'Open studio'),
  ],
  CRAFTS: meeting('library', 'Paper lanterns', 'Wooden boats', 'Sewing a soft toy'),
  SPORT: [
    ...meeting('swimming', 'Swimming lessons', 'Water polo for beginners'),
    ...meeting('climbing', 'Climbing course', 'Balance and bouldering'),
    ...place('climbing', 'Climbing wall'),
  ],
  OUTDOOR: [
    ...meeting('farm', 'Forest school', 'Star walk', 'Garden detectives'),
    ...place('farm', 'Adventure playground'),
  ],
  CINEMA: [
    ...meeting('theatre', 'Silent film with piano', 'Short films for small people'),
    ...festival('theatre', 'Weekend of animated film'),
  ],
  THEATER: [
    ...meeting('theatre', 'Puppet theatre', 'Shadow play', 'Improvisation on stage'),
    ...festival('theatre', 'Festival of puppets'),
  ],
  PARTY: [...meeting('museum', 'Birthday in the museum'), ...meeting('swimming', 'Foam party')],
  PERSONAL_DEVELOPMENT: meeting('library', 'Calm down, little dragon', 'Speaking up'),
  CAFE: [...place('library', 'Café with a play corner'), ...place('farm', 'Hot chocolate house')],
  RESTAURANT: place('farm', 'Family brunch', 'Pizza you bake yourself'),
  PLAYROOM: place('climbing', 'Soft playroom', 'Ball pit and slides'),
  ENTERTAINMENT: meeting('theatre', 'Magic show', 'Soap bubble circus', 'Treasure hunt'),
  CULTURE: [
    ...meeting('museum', 'Museum at night', 'Story hour'),
    ...place('museum', 'Castle of knights', 'House of toys'),
  ],
  EDUCATION: [
    ...meeting('robots', 'Robots that draw', 'Coding with cats', 'Little chemists'),
    ...meeting('library', 'Chess club'),
    ...festival('robots', 'Science weekend'),
  ],
  OTHER: meeting('library', 'Swap your toys', 'Meet the fire brigade'),
};

/** Who looks after a meeting. */
export const guides = ['Kasia', 'Tomek', 'Ola', 'Ben', 'Maya', 'Yuki', 'Leo', 'Zofia'] as const;

export const descriptions = [
  'Come as you are. We have everything you need.\nBrothers and sisters are welcome.',
  'A small group, a patient team and plenty of time to try things out.',
  'Bring a snack and comfortable shoes. There is a quiet corner for breaks.',
  'What our guests love most: on fine days it gets busy.',
  'For those who have done it before, and for those who have not.',
] as const;

/** What grown-ups may like to do without children. */
export const forAdults: ReadonlySet<string> = new Set([
  'First violin',
  'Painting with light',
  'Climbing course',
  'Water polo for beginners',
  'Improvisation on stage',
  'Speaking up',
  'Chess club',
]);
