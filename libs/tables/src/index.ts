export type { Encoding } from './decode-lines.js';
export { TABLE_LIMITS } from './limits.js';
export { openTable } from './open-table.js';
export type { OpenTable, TableKind, TableRow } from './table.js';
export { UnreadableTable } from './unreadable-table.js';
