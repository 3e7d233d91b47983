/** Says how somebody waits who was not fast enough. */
export interface Patience {
  /** At least 0, less than 1. */
  random(): number;
  sleep(milliseconds: number): Promise<void>;
}
