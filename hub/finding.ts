/** Something that `hub doctor` looked at. */
export interface Finding {
  readonly subject: string;
  readonly ok: boolean;
  readonly found: string;
  /** What to do; empty where all is well. */
  readonly advice: string;
}
