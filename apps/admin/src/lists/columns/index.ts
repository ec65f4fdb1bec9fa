export { ColumnsButton } from './ColumnsButton.js';
export { columnsOf, fixedColumnsOf, pickColumns } from './columnsOf.js';
export { useColumns } from './useColumns.js';
