import { holidayRegions } from './holiday-regions';

interface Country {
  readonly isOne: boolean;
  readonly hasSchools: boolean;
  readonly regions: Readonly<Record<string, string>>;
}

const countries: readonly (readonly [code: string, country: Country])[] = Object.entries(holidayRegions);

/** Returns what a country is called, by its ISO 3166-1 code. */
export type CountryName = (code: string) => string;

export interface RegionGroup {
  readonly country: string;
  /** Each with its ISO 3166-2 code. */
  readonly regions: readonly (readonly [code: string, name: string])[];
}

/**
 * Returns the regions whose holidays are known, by country, each list by name. Where a whole country has the same ones it
 * stands for all of its regions; school holidays are each region's.
 */
export const regionsWith = (schools: boolean, countryName: CountryName): readonly RegionGroup[] =>
  countries
    .filter(([, { hasSchools }]) => hasSchools || !schools)
    .map(([code, { isOne, regions }]) => {
      const own = Object.entries(regions).map(([region, name]) => [`${code}-${region}`, name] as const);
      const country = countryName(code);
      const sorted = own.sort(([, one], [, two]) => one.localeCompare(two));
      return { country, regions: isOne && !schools ? [[code, country] as const, ...sorted] : sorted };
    })
    .sort((one, two) => one.country.localeCompare(two.country));

/** Returns what people call a region, such as "mazowieckie, Poland"; its code where nobody knows it. */
export const regionInWords = (code: string, countryName: CountryName): string => {
  const [country = '', region] = code.split('-');
  const known = countries.find(([name]) => name === country)?.[1];
  if (!known) return code;
  if (region === undefined) return countryName(country);
  const name = Object.hasOwn(known.regions, region) ? known.regions[region] : undefined;
  return name === undefined ? code : `${name}, ${countryName(country)}`;
};
