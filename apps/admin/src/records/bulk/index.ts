export { BulkToolbar } from './BulkToolbar.js';
export type { BulkField } from './bulk-field.js';
