import type { ListingRepository } from '../../../application/listing/ports/listing-repository';
import type { DecisionRepository } from '../../../application/moderation/ports/decision-repository';
import type { ExternalIdClaim } from '../../../domain/listing/external-id';
import type { Listing, LiveListing, Pending } from '../../../domain/listing/listing';
import type { Change } from '../../../domain/listing/transitions';
import type { Decision } from '../../../domain/moderation/decision';
import type { ListingId } from '../../../domain/shared/ids';
import { comparePositions, type Page, type Position, pageOf } from '../../../domain/shared/paging';
import { err, ok } from '../../../domain/shared/result';
import type { Changes } from '../changes';

const newestFirst = -1;

/** Keeps copies, as a database does: what a caller does to its own value changes nothing here. */
const copyOf = <T>(value: T): T => structuredClone(value);

const byCreation = ({ createdAt, id }: LiveListing): Position => ({ key: createdAt, id });
const bySubmission = ({ submittedAt, id }: Pending): Position => ({ key: submittedAt, id });
const byDecision = ({ decidedAt, id }: Decision): Position => ({ key: decidedAt, id });

/** As the table's key tells them apart. */
const isSame = (one: Decision, other: Decision): boolean => one.id === other.id && one.auditorId === other.auditorId;

const claimKey = ({ organiserId, externalId }: Omit<ExternalIdClaim, 'listingId'>): string =>
  `${organiserId} ${externalId}`;

const isLive = (listing: Listing): listing is LiveListing => listing.status !== 'REMOVED';

const copied = <Row>(page: Page<Row>): Page<Row> => ({ ...page, rows: page.rows.map(copyOf) });

/** Keeps listings and the decisions on them: one store, because one commit writes both. */
export const makeInMemoryListings = (changes: Changes): ListingRepository & DecisionRepository => {
  const listings = new Map<string, Listing>();
  const decisions: Decision[] = [];
  const claims = new Map<string, ListingId>();

  const filtered = <Kind extends Listing>(isWanted: (listing: Listing) => listing is Kind): Kind[] =>
    [...listings.values()].filter(isWanted);

  const canClaim = ({ claimed, freed }: Change): boolean =>
    !(claimed && claims.has(claimKey(claimed))) && (!freed || claims.get(claimKey(freed)) === freed.listingId);

  return {
    get: async (id) => copyOf(listings.get(id)),
    getByExternalId: async (organiserId, externalId) => {
      const id = claims.get(claimKey({ organiserId, externalId }));
      const listing = id && listings.get(id);
      return listing && isLive(listing) ? copyOf(listing) : undefined;
    },
    getMany: async (ids) => {
      const found = ids.map((id) => [id, copyOf(listings.get(id))] as const);
      return new Map(found.flatMap(([id, listing]) => (listing ? [[id, listing]] : [])));
    },
    commit: async (change) => {
      const written = change.listings.map((after) => ({ before: listings.get(after.id), after: copyOf(after) }));
      const isCurrent = written.every(({ before, after }) => (before?.revision ?? 0) === after.revision - 1);
      const { decision } = change;
      const isDecided = decision !== undefined && decisions.some((known) => isSame(known, decision));
      if (!isCurrent || isDecided || !canClaim(change)) return err({ code: 'ChangedMeanwhile' });
      for (const { after } of written) listings.set(after.id, after);
      if (decision) decisions.push(copyOf(decision));
      if (change.freed) claims.delete(claimKey(change.freed));
      if (change.claimed) claims.set(claimKey(change.claimed), change.claimed.listingId);
      changes.append(written.map((item) => ({ kind: 'listing', ...item })));
      return ok(undefined);
    },
    byStatus: async (organiser, status, page) => {
      const rows = filtered(isLive)
        .filter((listing) => listing.organiserId === organiser && listing.status === status)
        .sort((a, b) => comparePositions(byCreation(a), byCreation(b), newestFirst));
      return copied(pageOf(rows, page, (row, at) => comparePositions(byCreation(row), at, newestFirst)));
    },
    pending: async (page) => {
      const rows = filtered((listing) => listing.status === 'PENDING').sort((a, b) =>
        comparePositions(bySubmission(a), bySubmission(b)),
      );
      return copied(pageOf(rows, page, (row, at) => comparePositions(bySubmission(row), at)));
    },
    allOf: async (organiser) =>
      filtered(isLive)
        .filter(({ organiserId }) => organiserId === organiser)
        .map(copyOf),
    decisionsOf: async (auditor, page) => {
      const rows = decisions
        .filter(({ auditorId }) => auditorId === auditor)
        .sort((a, b) => comparePositions(byDecision(a), byDecision(b), newestFirst));
      return copied(pageOf(rows, page, (row, at) => comparePositions(byDecision(row), at, newestFirst)));
    },
  };
};
