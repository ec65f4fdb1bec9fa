/** GET /settings */
export interface Settings {
  cooperativeName: string;
  /** 1 to 12 */
  fiscalYearStartMonth: number;
  version: number;
  /** The day of the server's clock; fixed in the demonstration. */
  today: string;
  demo: boolean;
}
