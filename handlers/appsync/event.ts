import * as v from 'valibot';

const identity = v.object({
  /** Of a Cognito user pool identity. */
  sub: v.optional(v.nullable(v.string())),
  sourceIp: v.optional(v.nullable(v.array(v.string()))),
});

/** Reads what we need of an AppSync direct Lambda resolver event. */
export const appSyncEvent = v.object({
  arguments: v.optional(v.nullable(v.record(v.string(), v.unknown())), {}),
  identity: v.optional(v.nullable(identity)),
  source: v.optional(v.nullable(v.record(v.string(), v.unknown()))),
  info: v.object({
    fieldName: v.string(),
    parentTypeName: v.string(),
    /** Of the fields beneath that the function foresees (`routes.ts`), those that the client selects. */
    selected: v.optional(v.array(v.string()), []),
  }),
});

export type AppSyncEvent = v.InferOutput<typeof appSyncEvent>;

/** Holds what Lambda tells of the invocation itself. */
export interface Invocation {
  readonly awsRequestId?: string;
}
