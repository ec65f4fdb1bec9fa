import { Alert, Button } from '@mui/material';
import type { Schemas } from '@terril/api-types';
import { useState } from 'react';
import { CreateButton, DataTable, TopToolbar, useCanAccess, useTranslate } from 'react-admin';
import { ListPage, RecordTable } from '../../lists/list-page/index.js';
import { useApi } from '../../providers/useApi.js';
import { RecordLink } from '../../ui/RecordLink.js';
import { useFormat } from '../../ui/useFormat.js';
import { WeightsDialog } from './WeightsDialog.js';

type College = Schemas['CollegeOut'];

export default function CollegeList() {
  const { percent } = useFormat();
  const written = ({ weight }: College) => (weight === null ? '–' : percent(weight));
  return (
    <ListPage sort={{ field: 'position', order: 'ASC' }} actions={<Actions />}>
      <IncompleteWeights />
      <RecordTable<College> rowClick="edit" renderTitle={({ name }) => name} renderSide={written}>
        <DataTable.Col<College>
          source="name"
          render={({ id, name }) => (
            <RecordLink resource="colleges" id={id} type="edit">
              {name}
            </RecordLink>
          )}
        />
        <DataTable.Col source="description" disableSort />
        <DataTable.Col<College> source="weight" disableSort align="right" render={written} />
        <DataTable.Col source="position" />
      </RecordTable>
    </ListPage>
  );
}

function Actions() {
  const translate = useTranslate();
  const [open, setOpen] = useState(false);
  const { canAccess } = useCanAccess({ resource: 'colleges', action: 'edit' });
  return (
    <TopToolbar sx={{ flexWrap: 'wrap', height: 'auto' }}>
      {canAccess && (
        <Button size="small" aria-haspopup="dialog" onClick={() => setOpen(true)}>
          {translate('members.weigh')}
        </Button>
      )}
      <CreateButton />
      {open && <WeightsDialog onClose={() => setOpen(false)} />}
    </TopToolbar>
  );
}

/** Meetings count no votes until the weights are complete. */
function IncompleteWeights() {
  const translate = useTranslate();
  const { number } = useFormat();
  const { data } = useApi<Schemas['CollegeWeightsOut']>('/colleges/weights');
  if (!data || data.isComplete) return null;
  return <Alert severity="warning">{translate('members.weightsIncomplete', { sum: number(data.sum) })}</Alert>;
}
