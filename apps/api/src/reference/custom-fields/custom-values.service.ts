/*
 * What the services of records do with the cooperative's own fields. Plain functions on `db`, like those of core/save.ts:
 * they stand in the transaction of the record, and need nothing of their own.
 */
export { customColumns } from './custom-columns.js';
export { customImportFields } from './custom-imports.js';
export { withCustomSorts } from './custom-sorts.js';
export {
  changedCustomValues,
  changedValues,
  checkedForMany,
  createdValues,
  type CustomFields,
  customFieldsOf,
  heldCustomFields,
  mayHaveAgain,
  newCustomValues,
} from './custom-values.js';
