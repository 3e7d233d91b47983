/** Returns the web address where the image under a key is read. */
export type ImageAddress = (key: string) => string;
