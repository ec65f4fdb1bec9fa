import { MenuItem, TextField } from '@mui/material';
import { useListContext, useTranslate } from 'react-admin';
import { usePipelines } from './usePipelines.js';

/** Chooses the pipeline of the board, where there are several. */
export function PipelineSelect() {
  const { filterValues, displayedFilters, setFilters } = useListContext();
  const translate = useTranslate();
  const { pipelines, chosen } = usePipelines();
  if (pipelines.length < 2) return null;
  return (
    <TextField
      select
      size="small"
      label={translate('board.pipeline')}
      value={chosen ?? ''}
      onChange={({ target }) => setFilters({ ...filterValues, pipelineId: Number(target.value) }, displayedFilters)}
      sx={{ minWidth: '15rem' }}
    >
      {pipelines.map(({ id, name }) => (
        <MenuItem key={id} value={id}>
          {name}
        </MenuItem>
      ))}
    </TextField>
  );
}
