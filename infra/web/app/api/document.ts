/** The text of an operation, with the types of what it answers and takes. */
export type Document<Answer, Variables> = string & {
  readonly answers?: (variables: Variables) => Answer;
};

/** Returns what is sent to ask for an operation. */
export const bodyOf = <Answer, Variables>(document: Document<Answer, Variables>, variables: Variables): string =>
  JSON.stringify({ query: document, variables });
