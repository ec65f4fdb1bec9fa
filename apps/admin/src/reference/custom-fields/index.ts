import DynamicFormIcon from '@mui/icons-material/DynamicForm';
import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

export const customFields: ResourceProps = {
  name: 'custom-fields',
  icon: DynamicFormIcon,
  list: lazy(() => import('./CustomFieldList.js')),
  create: lazy(() => import('./CustomFieldCreate.js')),
  edit: lazy(() => import('./CustomFieldEdit.js')),
  recordRepresentation: 'labelFr',
};

export { CustomFactList, CustomFacts } from './CustomFacts.js';
export { CustomInput } from './CustomInput.js';
export { CustomInputs } from './CustomInputs.js';
export { CustomValue } from './CustomValue.js';
export type { CustomField } from './custom-field.js';
export { useCustomColumns } from './useCustomColumns.js';
export { useCustomFields } from './useCustomFields.js';
export { useFieldWords } from './useFieldWords.js';
