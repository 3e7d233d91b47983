import { dayMs, instantAt } from '../../../domain/shared/time';
import type { Api } from '../../../handlers/routes';

/** A tab of an explorer: GraphiQL calls it by the name of its operation. */
interface Tab {
  readonly query: string;
  /** JSON. */
  readonly variables?: string;
}

const listing = `      node {
        id
        name
        type
        where { address }
        when { dateTime { from to } }`;

const withId = (name: string, field: string, selection: string): Tab => ({
  query: `mutation ${name}($id: ID!) {\n  ${field}(input: { id: $id }) {\n    ${selection}\n  }\n}\n`,
  variables: '{\n  "id": "paste an id here"\n}',
});

/** Writes the input of a decision, which counts for the revision that its moderator read, and for no other. */
const judged = (more: object): string =>
  JSON.stringify({ id: 'paste an id of the queue here', revision: 'and its revision, a number', ...more }, null, 2);

/** Far enough ahead to be valid on every day that somebody starts the host. */
const puppets = {
  type: 'EVENT',
  name: 'Puppets in the park',
  description: 'A play with puppets.',
  category: 'THEATER',
  where: { location: { lat: 51.76, lon: 19.46 }, address: 'Park Źródliska, Łódź' },
  when: { dateTime: { from: '2030-06-01T10:00:00Z', to: '2030-06-01T12:00:00Z' }, occurrences: [] },
  contact: { email: 'you@example.org' },
  target: { age: { from: 3, to: 8 }, type: ['CHILD', 'FAMILY'] },
  bookingMandatory: false,
  adultMandatory: true,
  price: { from: 0, to: 19.99 },
};

const near: Tab = {
  query: `query NearMe($me: LocationInput!, $wanted: FindThingsToDoFilterInput) {
  findThingsToDo(first: 5, location: $me, filter: $wanted, sort: { sortBy: GEO_DISTANCE }) {
    totalCount
    edges {
${listing}
        distance
        price { from to }
        organiser { name }
      }
    }
  }
}
`,
  variables: JSON.stringify(
    {
      me: { lat: 52.23, lon: 21.01 },
      wanted: { target: { age: [{ from: 4, to: 4 }] }, when: { time: { from: '10:00:00Z', to: '18:00:00Z' } } },
    },
    null,
    2,
  ),
};

const list = (name: string, field: string, more: string): Tab => ({
  query: `query ${name} {\n  ${field} {\n    totalCount\n    edges {\n${listing}\n        ${more}\n      }\n    }\n  }\n}\n`,
});

const family: Tab = {
  query: `query MyFamily {
  myChildren { id name birthDate }
  myFavorites(first: 5) {
    totalCount
    edges { node { id available thingToDo { name where { address } } } }
  }
}
`,
};

/** Returns one listing by its id. */
const listingById = (selection: string): Tab => ({
  query: `query Listing($id: ID!) {\n  thingToDoById(id: $id) {\n    ${selection}\n  }\n}\n`,
  variables: '{\n  "id": "paste an id here"\n}',
});

/** What a parent really asks, for two children on the coming Saturday morning. */
const parentsQuestion = (now: number): Tab => {
  const saturday = instantAt(now + ((6 - new Date(now).getUTCDay() + 7) % 7 || 7) * dayMs).slice(0, 10);
  const filter = {
    party: { children: [{ ageInMonths: 40 }, { age: 7 }] },
    when: { date: { from: saturday, to: saturday }, time: { from: '09:00', to: '12:00' } },
    location: { coordinates: { lat: 51.7592, lon: 19.456 }, radius: 5000 },
    totalPrice: { from: 0, to: 40 },
    accessibility: ['STEP_FREE'],
  };
  return {
    query: `query ParentsQuestion($filter: FindThingsToDoFilterInput) {
  findThingsToDo(first: 5, filter: $filter, location: { lat: 51.7592, lon: 19.456 }) {
    totalCount
    edges {
      node { name distance target { age { from to } ageInMonths { from to } } }
      sessions { totalCount edges { node { localStart localEnd status price { from to } } } }
    }
    facets { day { value count } category { value count } }
  }
}
`,
    variables: JSON.stringify({ filter }, null, 2),
  };
};

/** One booking by its id. */
const bookingById: Tab = {
  query: `query Booking($id: ID!) {
  myBookingById(id: $id) {
    id
    status
    thingToDo { name }
    session { localStart placesLeft }
    total
    currency
    freeUntil
    offerEndsAt
  }
}
`,
  variables: '{\n  "id": "paste an id here"\n}',
};

/** What each explorer offers at first, one tab each, on any day. */
const firstQueries: { readonly [Name in Api]: readonly [Tab, ...Tab[]] } = {
  guest: [list('Search', 'findThingsToDo(first: 5, search: "pupp lodz")', 'organiser { name }'), near],
  user: [
    family,
    list('Search', 'findThingsToDo(first: 5, search: "chess")', 'myFavorite'),
    withId('Keep', 'addToMyFavorites', 'id thingToDo { name }'),
    bookingById,
  ],
  organiser: [
    list('MyListings', 'thingsToDo(first: 5)', 'status rejectionReasons'),
    {
      query:
        'mutation Create($input: ThingToDoInput!) {\n  createThingToDo(input: $input) {\n    id\n    status\n  }\n}\n',
      variables: JSON.stringify({ input: puppets }, null, 2),
    },
    withId('Submit', 'publish', 'id status'),
    listingById('id name status rejectionReasons'),
  ],
  audit: [
    list('Queue', 'pending', 'revision description image { imageUri } organiser { name }'),
    listingById('id revision status name description image { imageUri } organiser { name }'),
    {
      query: `mutation Approve($id: ID!, $revision: Int!) {
  approve(input: { id: $id, revision: $revision }) {
    id
    name
    status
  }
}
`,
      variables: judged({}),
    },
    {
      query: `mutation Reject($id: ID!, $revision: Int!, $reasons: [String!]!) {
  reject(input: { id: $id, revision: $revision, reasons: $reasons }) {
    id
    status
  }
}
`,
      variables: judged({ reasons: ['Please say what children should bring along.'] }),
    },
  ],
};

/** Returns what an explorer offers at `now` (milliseconds since the epoch), one tab each. */
export const firstQueriesOf = (api: Api, now: number): readonly Tab[] =>
  api === 'guest' ? [...firstQueries.guest, parentsQuestion(now)] : firstQueries[api];
