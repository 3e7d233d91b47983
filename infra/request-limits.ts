/** What one request may ask for, on AppSync and on the local host alike. */
export const maxDepth = 15;
/** `ResolverCountLimit`: 500 rows with `organiser` and `myFavorite`, which are 1,001, and little more. */
export const maxResolvers = 1100;
