/**
 * What the first page shares with one of the other parts only. Each part names it, so that it comes with what all of them
 * share: a file of its own would be a connection of its own, and over HTTP/1.1 the seventh waits for a whole round trip.
 */
export * from './api/generated/guest';
export * from './finding/days';
export * from './finding/known-places';
export * from './organiser/kept-draft';
