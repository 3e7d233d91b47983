/**
 * All that the first page is made of, and what it shares with one of the other parts only. Each part that is loaded later
 * names it, so that it comes as few files: each is a connection of its own, and over HTTP/1.1 the seventh waits for a whole
 * round trip.
 */
export { FindingPage } from './finding/page';
export { Frame } from './frame';
export { NotThere } from './not-there';
