interface Session {
  readonly id: string;
  readonly start: string;
  readonly end: string;
  readonly status: 'SCHEDULED' | 'CANCELLED' | 'MOVED';
  readonly reason: string | null;
}

const byStart = (one: Session, other: Session): number => Date.parse(one.start) - Date.parse(other.start);

/** Returns a new version's sessions as they will be once it is live: one that was moved or cancelled stays so. */
export const afterApproval = <One extends Session>(version: readonly One[], live: readonly One[]): readonly One[] => {
  const changed = new Map(live.filter(({ status }) => status !== 'SCHEDULED').map((one) => [one.id, one]));
  return version
    .map((planned) => {
      const now = changed.get(planned.id);
      return now ? { ...planned, start: now.start, end: now.end, status: now.status, reason: now.reason } : planned;
    })
    .sort(byStart);
};
