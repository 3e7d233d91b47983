/** Says how often and how soon DynamoDB is asked again for what it could not do for the moment. */
export const contention = { max: 8, firstPauseMs: 25 };
