/** Sends a question to an API, as whoever has a token. */
export const post = (url: string, body: string, token?: string, signal?: AbortSignal): Promise<Response> =>
  fetch(url, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', ...(token && { authorization: token }) },
    ...(signal && { signal }),
  });
