const body = 'JSON, {"query": "..."}';

/** What graphql-http says of a request that it does not run, and what a person can do about it instead. */
const sentences: Readonly<Record<string, string>> = {
  'Missing body': `Send a body: ${body}.`,
  'Unparsable JSON body': `The body does not parse: send ${body}.`,
  'JSON body must be an object': `The body is no object: send ${body}.`,
  'Unparsable URL': 'Variables and extensions of the address do not parse: each is JSON, encoded for an address.',
  'Missing query': `There is no query: send one request as ${body}; several at once are not taken.`,
  'Invalid query': 'The query is no text: send the GraphQL document as a string.',
  'Invalid variables': 'Variables are no object: send {"name": value}.',
  'Invalid operationName': 'The operationName is no text: send the name of one operation of the document.',
  'Invalid extensions': 'Extensions are no object: send {} or none.',
  'Unable to detect operation AST':
    'The document has several operations, or none of that name: say which one by operationName.',
  'Subscriptions are not supported': 'There are no subscriptions here: send a query or a mutation.',
};

/** Returns a sentence about what to send, in place of graphql-http's own words; all other messages as they are. */
export const sentenceFor = (message: string): string =>
  (Object.hasOwn(sentences, message) ? sentences[message] : undefined) ?? message;
