import type { RecordedType } from './history.js';

/** Where an import is: its columns being chosen, tried without keeping anything, run, undone. */
export const IMPORT_STATES = [
  'draft',
  'checking',
  'checked',
  'running',
  'done',
  'stopped',
  'failed',
  'reverting',
  'reverted',
  'partly_reverted',
] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

/** Those in which a job is at work on it. */
export const BUSY_IMPORT_STATES = ['checking', 'running', 'reverting'] as const satisfies readonly ImportState[];

/** Whether a job is at work on an import in that state. */
export function isBusyImport(state: ImportState): boolean {
  return (BUSY_IMPORT_STATES as readonly ImportState[]).includes(state);
}

/** What became of a row; `doubtful` ones are set aside, for they may be a record that is there already. */
export const IMPORT_OUTCOMES = ['created', 'updated', 'unchanged', 'skipped', 'doubtful', 'rejected'] as const;
export type ImportOutcome = (typeof IMPORT_OUTCOMES)[number];

/** Whether rows make new records, change those that are there, or both. */
export const IMPORT_MODES = ['both', 'create', 'update'] as const;
export type ImportMode = (typeof IMPORT_MODES)[number];

/** What to do with a new record that may be one that is there: leave it aside for a person to decide, or create it. */
export const LOOK_ALIKE_RULES = ['aside', 'create'] as const;
export type LookAlikeRule = (typeof LOOK_ALIKE_RULES)[number];

/** What the rows of a file may tell of that is part of records, and the type of the records that own it. */
const IMPORTED_PARTS = {
  'organization-addresses': 'organizations',
  'organization-contact-points': 'organizations',
  'contact-contact-points': 'contacts',
} as const satisfies Record<string, RecordedType>;

/** What is imported as records of its own, though its history is told with that of the records it belongs to. */
const IMPORTED_ENTRIES = { 'share-movements': 'members' } as const satisfies Record<string, RecordedType>;

/** What can be imported: records, parts of them, or what is entered to their account. */
export type ImportedType = RecordedType | keyof typeof IMPORTED_PARTS | keyof typeof IMPORTED_ENTRIES;

/** The type of the records that what an import of `type` writes belongs to; its own, of records. */
export function importedAmong(type: string): string {
  return (IMPORTED_ENTRIES as Record<string, string>)[type] ?? importedRecords(type);
}

/** The type of the records that an import of `type` writes. */
export function importedRecords(type: string): string {
  return (IMPORTED_PARTS as Record<string, string>)[type] ?? type;
}
