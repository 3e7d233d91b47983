/** The text of an operation, with the types of what it answers and takes. */
export type Document<Answer, Variables> = string & {
  readonly answers?: (variables: Variables) => Answer;
};
