export { ConditionsBar } from './ConditionsBar.js';
export { ConditionsText } from './ConditionsText.js';
export { readWhere } from './conditions.js';
export { ConditionsInput } from './ConditionsInput.js';
export { ReferenceValue } from './ReferenceValue.js';
export { useListFields } from './useListFields.js';
