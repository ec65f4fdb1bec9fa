export { ColumnsButton } from './ColumnsButton.js';
export { columnsOf, pickColumns } from './columnsOf.js';
export { useColumns } from './useColumns.js';
