import { Box, MenuItem, TextField } from '@mui/material';
import type { Schemas } from '@terril/api-types';
import { useRef } from 'react';
import { Title, useCanAccess, useGetList, useTranslate } from 'react-admin';
import { queryString } from '../../providers/http.js';
import { useApi } from '../../providers/useApi.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { useUrlState } from '../../ui/useUrlState.js';
import type { Opportunity } from '../opportunities/index.js';
import { useStages } from '../pipeline-stages/index.js';
import { BoardColumn } from './BoardColumn.js';
import { useMove } from './useMove.js';

const PIPELINES = { pagination: { page: 1, perPage: 100 }, sort: { field: 'position', order: 'ASC' } } as const;

/** The opportunities of one pipeline, a column for each of its stages. Narrow screens scroll the columns, not the page. */
export default function BoardPage() {
  const translate = useTranslate();
  const [params, setParams] = useUrlState();
  const { canAccess } = useCanAccess({ resource: 'opportunities', action: 'edit' });
  const { data: pipelines = [] } = useGetList<Schemas['PipelineOut']>('pipelines', PIPELINES);
  const chosen = Number(params.get('pipeline')) || pipelines.find(({ isArchived }) => !isArchived)?.id;
  const totals = useApi<Schemas['StageTotalsOut'][]>(
    chosen === undefined ? undefined : `/opportunities/stages${queryString({ pipelineId: chosen })}`,
  );
  const [move, start] = useMove();
  const dragged = useRef<Opportunity>(undefined);
  const totalsOf = (id: number) => totals.data?.find(({ stageId }) => stageId === id);
  const stages = useStages().filter(({ pipelineId }) => pipelineId === chosen);
  const targets = canAccess ? stages.filter(({ takes }) => takes) : [];
  return (
    <>
      <Title title="board.title" />
      {pipelines.length > 1 && (
        <TextField
          select
          size="small"
          label={translate('board.pipeline')}
          value={chosen ?? ''}
          onChange={({ target }) => setParams({ pipeline: target.value })}
          sx={{ my: 2, minWidth: '15rem' }}
        >
          {pipelines.map(({ id, name }) => (
            <MenuItem key={id} value={id}>
              {name}
            </MenuItem>
          ))}
        </TextField>
      )}
      {totals.error && <ErrorNotice error={totals.error} retry={() => void totals.refetch()} />}
      <Box sx={{ display: 'flex', alignItems: 'flex-start', gap: 1, overflowX: 'auto', my: 2, pb: 1 }}>
        {stages
          .filter(({ id, takes }) => takes || totalsOf(id))
          .map((stage) => (
            <BoardColumn
              key={stage.id}
              stage={stage}
              totals={totalsOf(stage.id)}
              stages={targets}
              move={move}
              onDrag={(card) => (dragged.current = card)}
              onDrop={() => {
                const card = dragged.current;
                dragged.current = undefined;
                if (card && targets.includes(stage)) void start(card, stage);
              }}
              onMove={(card, to) => void start(card, to)}
            />
          ))}
      </Box>
    </>
  );
}
