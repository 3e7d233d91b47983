/** What we use of `aws4`, which tells no types. */
declare module 'aws4' {
  interface SignedRequest {
    readonly path: string;
  }
  export function sign(
    request: {
      readonly service: string;
      readonly region: string;
      readonly method: string;
      readonly host: string;
      readonly path: string;
      readonly signQuery: true;
    },
    credentials: {
      readonly accessKeyId: string;
      readonly secretAccessKey: string;
      readonly sessionToken?: string | undefined;
    },
  ): SignedRequest;
}
