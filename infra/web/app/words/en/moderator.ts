import { counted } from '../counted';

const n = counted('en');

/** What moderators read. */
export const moderator = {
  queueTitle: 'Waiting for you',
  queueText: 'The longest waiting comes first.',
  waiting: (count: number) => n(count, { one: '# listing waits', other: '# listings wait' }),
  empty: 'Nothing waits. Well done.',
  start: 'Begin with the first',
  isNewVersion: 'changes a live listing',
  keys: 'Keys',
  keysText: 'A approves, R rejects, N goes on to the next.',
  familySees: 'As a family will see it',
  changes: 'Changed against the live one',
  firstTime: 'It has not been published before.',
  decide: 'Decide',
  approve: 'Approve',
  reject: 'Reject',
  next: 'Next one',
  reasonsTitle: 'Why it goes back',
  note: 'In your own words',
  reasonMissing: 'Choose a reason, or write one.',
  reasons: {
    noAge: 'Please say for which ages it is.',
    noPrice: 'Please say what it costs.',
    noPlace: 'The address is not complete, or the position is not that of the address.',
    noTimes: 'Please check the times: they do not fit the description.',
    noText: 'Please describe what children do there, and what to bring.',
    badPicture: 'The picture does not show the offer, or shows children who can be recognised.',
    advert: 'This is an advertisement, and no offer for families.',
    twice: 'It is here already.',
  },
  goneMeanwhile: 'It has changed, or somebody else has decided. Read it again.',
  decisionsTitle: 'My decisions',
  approved: 'approved',
  rejected: 'rejected',
  noDecisions: 'You have not decided anything yet.',
  removed: 'no longer there',
  organiserIs: (name: string) => `Offered by ${name}`,
  sessions: 'Its sessions',
};
