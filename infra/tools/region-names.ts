import Calendar from 'date-holidays';

/** Regions by their own names (ISO 3166-2), of countries whose regions date-holidays does not name. */
const ownNames: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  PL: {
    '02': 'dolnośląskie',
    '04': 'kujawsko-pomorskie',
    '06': 'lubelskie',
    '08': 'lubuskie',
    '10': 'łódzkie',
    '12': 'małopolskie',
    '14': 'mazowieckie',
    '16': 'opolskie',
    '18': 'podkarpackie',
    '20': 'podlaskie',
    '22': 'pomorskie',
    '24': 'śląskie',
    '26': 'świętokrzyskie',
    '28': 'warmińsko-mazurskie',
    '30': 'wielkopolskie',
    '32': 'zachodniopomorskie',
  },
  FI: {
    '01': 'Åland',
    '02': 'Etelä-Karjala',
    '03': 'Etelä-Pohjanmaa',
    '04': 'Etelä-Savo',
    '05': 'Kainuu',
    '06': 'Kanta-Häme',
    '07': 'Keski-Pohjanmaa',
    '08': 'Keski-Suomi',
    '09': 'Kymenlaakso',
    '10': 'Lappi',
    '11': 'Pirkanmaa',
    '12': 'Pohjanmaa',
    '13': 'Pohjois-Karjala',
    '14': 'Pohjois-Pohjanmaa',
    '15': 'Pohjois-Savo',
    '16': 'Päijät-Häme',
    '17': 'Satakunta',
    '18': 'Uusimaa',
    '19': 'Varsinais-Suomi',
  },
};

/** Returns what a region calls itself. */
export const regionName = (country: string, region: string): string => {
  const name = ownNames[country]?.[region] ?? new Calendar().getStates(country)[region];
  if (name === undefined) throw new Error(`no name of ${country}-${region}`);
  return name;
};
