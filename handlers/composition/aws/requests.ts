/**
 * Says how every AWS client asks: three attempts with the SDK's own backoff, and no attempt that outlasts a function.
 * Connections are kept alive by default. Region and endpoint come from the environment, by the SDK's own names.
 */
export const requests = {
  maxAttempts: 3,
  // Without the last one the SDK only warns of a request that takes too long, and goes on waiting.
  requestHandler: { connectionTimeout: 1000, requestTimeout: 3000, throwOnRequestTimeout: true },
} as const;
