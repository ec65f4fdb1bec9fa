/** One line to choose. */
export interface Entry {
  /** Unique among those shown. */
  key: string;
  title: string;
  detail?: string;
  /** Where it leads, a path of the back-office. */
  path: string;
  /** The resource whose icon it takes. */
  resource?: string;
}

export interface EntryGroup {
  key: string;
  title: string;
  entries: Entry[];
}
