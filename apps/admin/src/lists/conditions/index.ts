export { ConditionsBar } from './ConditionsBar.js';
export { ReferenceValue } from './ReferenceValue.js';
