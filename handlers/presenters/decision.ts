import type { Decision } from '../../domain/moderation/decision';

/** Presents a decision. `listingId` is in no schema: the listing's resolver reads it of its parent. */
export const presentDecision = ({ listingId, verdict, reasons, decidedAt, name, ofNewVersion }: Decision) => ({
  listingId,
  decision: verdict,
  reasons,
  decidedAt,
  name: name ?? null,
  ofNewVersion: ofNewVersion ?? null,
});
