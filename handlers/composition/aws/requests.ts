/**
 * How every AWS client asks: three attempts with the SDK's own backoff, and no attempt that outlasts a function.
 * Connections are kept alive by default. Region and endpoint come from the environment, by the SDK's own names.
 */
export const requests = {
  maxAttempts: 3,
  requestHandler: { connectionTimeout: 1000, requestTimeout: 3000 },
} as const;
