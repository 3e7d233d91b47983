/** Somebody comes back from Cognito's hosted pages with a code: only then is what exchanges it loaded. */
export const finishSignIn = async (): Promise<void> => {
  const params = new URLSearchParams(location.search);
  if (location.pathname !== '/' || !params.has('code') || !params.has('state')) return;
  const { exchangeCode } = await import('./families');
  await exchangeCode(params);
};
