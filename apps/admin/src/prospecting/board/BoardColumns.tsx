import { Box } from '@mui/material';
import type { Schemas } from '@terril/api-types';
import { useRef } from 'react';
import { useCanAccess, useListContext } from 'react-admin';
import { queryString } from '../../providers/http.js';
import { useApi } from '../../providers/useApi.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import type { Opportunity } from '../opportunities/index.js';
import { useStages } from '../pipeline-stages/index.js';
import { BoardColumn } from './BoardColumn.js';
import { useMoves } from './useMoves.js';
import { usePipelines } from './usePipelines.js';

/** The stages of the board beside one another. Narrow screens scroll the columns, not the page. */
export function BoardColumns() {
  const { filterValues } = useListContext();
  const { canAccess } = useCanAccess({ resource: 'opportunities', action: 'edit' });
  const { chosen } = usePipelines();
  const filters: Record<string, unknown> = { ...filterValues, pipelineId: chosen, stageId: undefined };
  const totals = useApi<Schemas['StageTotalsOut'][]>(
    chosen === undefined ? undefined : `/opportunities/stages${queryString(filters)}`,
  );
  const [moves, start] = useMoves();
  const dragged = useRef<Opportunity>(undefined);
  const totalsOf = (id: number) => totals.data?.find(({ stageId }) => stageId === id);
  const stages = useStages().filter(({ pipelineId }) => pipelineId === chosen);
  const targets = canAccess ? stages.filter(({ takes }) => takes) : [];
  if (totals.error) return <ErrorNotice error={totals.error} retry={() => void totals.refetch()} />;
  return (
    <Box sx={{ display: 'flex', alignItems: 'flex-start', gap: 1, overflowX: 'auto', my: 1, pb: 1 }}>
      {stages
        .filter(({ id, takes }) => takes || totalsOf(id))
        .map((stage) => (
          <BoardColumn
            key={stage.id}
            stage={stage}
            filters={filters}
            totals={totalsOf(stage.id)}
            stages={targets}
            moves={moves}
            onDrag={(card) => (dragged.current = card)}
            onDrop={() => {
              const card = dragged.current;
              dragged.current = undefined;
              if (card && targets.includes(stage)) start(card, stage);
            }}
            onMove={start}
          />
        ))}
    </Box>
  );
}
