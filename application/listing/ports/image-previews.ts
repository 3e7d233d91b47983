/** Shows images that families may not see yet. */
export interface ImagePreviews {
  /** Answers a web address at which whoever has it reads the image under `key`, for some minutes. */
  address(key: string): string;
}
