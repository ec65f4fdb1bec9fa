export type { Choice } from './cell-edit.js';
export { EditableCol } from './EditableCol.js';
