import type { RefusalKind } from '../../api/refusal-kinds';

/** Refusals of which there is more to say than their type does. */
export const refusals: { readonly [Kind in RefusalKind]: string } = {
  crowded: 'Many families are booking at this moment, and others were faster. Please try again.',
  underWay: 'This is still being done. Please try again in a moment.',
  unanswered: 'Paying does not work at this moment: nothing is booked or taken. Please try again in a few minutes.',
  full: 'As many families as can keep places of this or wait for them already.',
  versionOpen: 'A new version is under way already: change that one, submit it or remove it.',
  sessionOver: 'It is over: it stays as it was.',
  sessionOff: 'It is cancelled, and stays so.',
  pictureGone: 'Its picture is there no more: reject it, so that its organiser gives it another.',
  manyChanges: 'So many times differ from the schedule that no more can. Write a new version with another schedule.',
  manyChildren: 'No more children can be added.',
  manyFavourites: 'No more can be kept: let one go first.',
  holdsOften: 'You have kept places ten times in this hour.',
  messagesOften: 'That was often: please write again in an hour.',
  submittedOften: 'You have submitted a hundred in this hour: please submit this one in the next. It is kept as it is.',
  renamedOften: 'That was often: please change it again in an hour.',
};
