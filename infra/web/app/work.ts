/** The pages of organisers, moderators and those who build the page: loaded together, when somebody goes to one of them. */
export { ComponentsPage } from './design/components-page';
export * from './first-view';
export { DecisionsPage } from './moderator/decisions-page';
export { JudgePage } from './moderator/judge-page';
export { QueuePage } from './moderator/queue-page';
export { AttendeesPage } from './organiser/attendees-page';
export { EditorPage } from './organiser/editor-page';
export { OwnListingPage } from './organiser/listing-page';
export { ListingsPage } from './organiser/listings-page';
