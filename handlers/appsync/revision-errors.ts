import type { RevisionChanged } from '../../domain/shared/revision';

/** Holds what somebody is told whose change was written from another revision: the one that is there, and what of it is not as they sent it. */
export type RevisionInfo = Pick<RevisionChanged, 'revision' | 'differs'>;

export const revisionInfo = ({ revision, differs }: RevisionChanged): RevisionInfo => ({
  revision,
  ...(differs && { differs }),
});

export const revisionSentence = ({ revision, differs }: RevisionChanged): string => {
  const there = `It was changed meanwhile, and is at revision ${revision} now`;
  if (differs?.length === 0) return `${there}, as you sent it: there is nothing left to do.`;
  const what = differs ? `, other than you sent it in ${differs.join(', ')}` : '';
  return `${there}${what}: read it again, then decide.`;
};
