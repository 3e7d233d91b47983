import type { Words } from '../words';

export const category: Words['category'] = {
  MUSIC: 'Muzyka',
  DANCE: 'Taniec',
  ARTS: 'Sztuka',
  CRAFTS: 'Majsterkowanie',
  SPORT: 'Sport',
  OUTDOOR: 'Na dworze',
  CINEMA: 'Filmy',
  THEATER: 'Teatr',
  PARTY: 'Imprezy',
  PERSONAL_DEVELOPMENT: 'Rozwój',
  CAFE: 'Kawiarnie',
  RESTAURANT: 'Restauracje',
  PLAYROOM: 'Bawialnie',
  ENTERTAINMENT: 'Pokazy i zabawa',
  CULTURE: 'Muzea i kultura',
  EDUCATION: 'Nauka',
  OTHER: 'Wszystko inne',
};

export const listingType: Words['listingType'] = {
  EVENT: 'Jednorazowo',
  RECURRING_EVENT: 'Co tydzień',
  PLACE: 'Miejsce do odwiedzenia',
};

export const target: Words['target'] = { ADULT: 'dorośli', CHILD: 'dzieci', FAMILY: 'całe rodziny' };

export const setting: Words['setting'] = { INDOOR: 'Pod dachem', OUTDOOR: 'Na dworze' };

export const accessibility: Words['accessibility'] = {
  STEP_FREE: 'Wejście bez schodów',
  ACCESSIBLE_TOILET: 'Toaleta dla osób na wózkach',
  CHANGING_PLACE: 'Komfortka z podnośnikiem',
  HEARING_LOOP: 'Pętla indukcyjna',
  SIGN_LANGUAGE: 'Język migowy',
  QUIET_SPACE: 'Pokój wyciszenia',
  RELAXED_SESSION: 'Na luzie: ruch i hałas mile widziane',
  SENSORY_FRIENDLY: 'Ciszej i ciemniej',
  ONE_TO_ONE: 'Opiekun dla jednego dziecka',
  VISUAL_SUPPORT: 'Audiodeskrypcja, duży druk lub brajl',
  ASSISTANCE_DOGS: 'Psy asystujące mile widziane',
  PARKING: 'Miejsca parkingowe dla osób z niepełnosprawnością',
};
