export { ConditionsBar } from './ConditionsBar.js';
export { ConditionsInput } from './ConditionsInput.js';
export { ReferenceValue } from './ReferenceValue.js';
export { useListFields } from './useListFields.js';
