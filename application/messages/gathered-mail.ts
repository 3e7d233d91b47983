import type { ThingToDoSubmitted } from '../../domain/listing/events';
import type { Delivered } from '../../domain/operations/claim-check';
import type { OrganiserRenamed } from '../../domain/people/events';
import type { ListingAddress } from '../listing/ports/listing-address';
import type { ListingRepository } from '../listing/ports/listing-repository';
import type { ProfileRepository } from '../people/ports/profile-repository';
import type { Gathered, GatheredKind } from './ports/gatherings';
import type { Mail, MailContent } from './ports/mail';
import type { MailAddressBook } from './ports/mail-address-book';
import { aboutListing } from './write-mail';

interface Ports {
  readonly listings: ListingRepository;
  readonly profiles: ProfileRepository;
  readonly addressBook: MailAddressBook;
  readonly listingAddress: ListingAddress;
}

/** Named in one mail; the others are counted. */
const maxNamed = 100;

type Submitted = Delivered<ThingToDoSubmitted>;

/** Returns what moderators are told of submissions: of one as ever, of several in a list. What waits no more is left out. */
const submissions = async (entries: readonly Gathered[], ports: Ports): Promise<MailContent | undefined> => {
  const { listings, profiles } = ports;
  const events = entries.map(({ body }) => JSON.parse(body) as Submitted);
  const told = events.slice(0, maxNamed);
  const [found, organisers] = await Promise.all([
    listings.getMany(told.map(({ listingId }) => listingId)),
    profiles.getMany([...new Set(told.map(({ organiserId }) => organiserId))]),
  ]);
  const named = told.flatMap(({ listingId, organiserId, newVersionOf }) => {
    const listing = found.get(listingId);
    if (listing?.status !== 'PENDING') return [];
    const organiserName = organisers.get(organiserId)?.name ?? 'An organiser';
    return [{ ...aboutListing('audit', listing, ports), organiserName, isNewVersion: newVersionOf !== undefined }];
  });
  const [first, ...others] = named;
  const more = events.length - told.length;
  if (!first) return undefined;
  if (others.length === 0 && more === 0) return { template: 'listing-pending', variables: first };
  return { template: 'listings-pending', variables: { count: named.length + more, listings: named, more } };
};

/** Returns what moderators are told of renamings. An event of before held no names. */
const renamings = async (entries: readonly Gathered[]): Promise<MailContent | undefined> => {
  const events = entries.map(({ body }) => JSON.parse(body) as Delivered<OrganiserRenamed>);
  const told = events.flatMap(({ name, formerName, organiserId }) =>
    name === undefined || formerName === undefined ? [] : [{ name, formerName, organiserId }],
  );
  const [first, ...others] = told;
  if (!first) return undefined;
  if (others.length === 0) return { template: 'organiser-renamed', variables: first };
  const named = told.slice(0, maxNamed);
  const more = told.length - named.length;
  return { template: 'organisers-renamed', variables: { count: told.length, renamings: named, more } };
};

const contents = { OrganiserRenamed: renamings, ThingToDoSubmitted: submissions } satisfies {
  readonly [Kind in GatheredKind]: (entries: readonly Gathered[], ports: Ports) => Promise<MailContent | undefined>;
};

/** Returns the one mail that tells moderators of all that was gathered; undefined when nothing is left to say. */
export const writeGathered = async (
  { kind, id }: { readonly kind: GatheredKind; readonly id: Mail['id'] },
  entries: readonly Gathered[],
  ports: Ports,
): Promise<Mail | undefined> => {
  const content = await contents[kind](entries, ports);
  if (!content) return undefined;
  const { moderators } = await ports.addressBook.ours();
  return { id, to: moderators, ...content };
};
