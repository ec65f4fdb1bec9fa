import { Box } from '@mui/material';
import { BooleanInput, required, TextInput, useCanAccess, useRecordContext } from 'react-admin';
import { FormGrid } from '../../ui/FormGrid.js';
import { RecordForm } from '../../ui/RecordForm.js';
import { COUNT_ALL } from './analysis.js';
import { DefinitionInput } from './DefinitionInput.js';
import { Preview } from './Preview.js';

/** Where an analysis is built: what it asks, and what it answers, refreshed as it changes. */
export function AnalysisForm() {
  const { canAccess: mayShare } = useCanAccess({ resource: 'organizations', action: 'create' });
  // Of one that is there, what it leaves out is not asked: defaults would be merged into it.
  const isNew = useRecordContext() === undefined;
  return (
    <RecordForm told="definition" defaultValues={isNew ? { isShared: false, definition: COUNT_ALL } : undefined}>
      <FormGrid>
        <TextInput source="name" validate={required()} />
        <TextInput source="note" />
        {mayShare && <BooleanInput source="isShared" />}
      </FormGrid>
      <DefinitionInput />
      <Box sx={{ width: '100%', minWidth: 0 }}>
        <Preview />
      </Box>
    </RecordForm>
  );
}
