export { EditableCol } from './EditableCol.js';
