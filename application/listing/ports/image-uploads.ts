/** Holds what a browser needs to post one image straight to the store. */
export interface SignedUpload {
  readonly url: string;
  /** Form fields to send before the file. */
  readonly fields: Readonly<Record<string, string>>;
}

export interface ImageUploads {
  readonly bucket: string;
  readonly region: string;
  /** Permits to post one image under `key`, of this type and of 1 to `maxBytes` bytes, for some minutes. */
  sign(upload: { readonly key: string; readonly mimeType: string; readonly maxBytes: number }): Promise<SignedUpload>;
}
