/** The pages of families besides the first one: loaded together, when somebody goes to one of them. */
export { BookPage } from './booking/book-page';
export { BookingPage } from './booking/booking-page';
export { BookingsPage } from './booking/bookings-page';
export { ChildrenPage } from './family/children-page';
export { FavouritesPage } from './family/favourites-page';
export { exchangeCode } from './family/hosted-sign-in';
export { tellLanguage } from './family/profile';
export { ProfilePage } from './family/profile-page';
export { SignInPage } from './family/sign-in-page';
export * from './first-view';
export { ListingPage } from './listing/page';
