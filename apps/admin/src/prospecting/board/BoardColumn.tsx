import { Box, Button, Typography } from '@mui/material';
import type { Schemas } from '@terril/api-types';
import { useId, useState } from 'react';
import { LinkBase, useGetList, useTranslate } from 'react-admin';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { useFormat } from '../../ui/useFormat.js';
import type { Opportunity } from '../opportunities/index.js';
import { type Stage, StageChip } from '../pipeline-stages/index.js';
import { BoardCard } from './BoardCard.js';
import type { Move } from './useMove.js';

const STEP = 20;
/** The longest page of the API: what is beyond is in the list. */
const MOST = 100;

interface BoardColumnProps {
  stage: Stage;
  totals: Schemas['StageTotalsOut'] | undefined;
  /** Where its cards may go. */
  stages: Stage[];
  move: Move | undefined;
  onDrag: (card: Opportunity) => void;
  onDrop: () => void;
  onMove: (card: Opportunity, stage: Stage) => void;
}

/** A stage of the board: what it holds, counted and added up by the server, and its cards, some at a time. */
export function BoardColumn({ stage, totals, stages, move, onDrag, onDrop, onMove }: BoardColumnProps) {
  const id = useId();
  const [shown, setShown] = useState(STEP);
  const translate = useTranslate();
  const {
    data = [],
    total = 0,
    error,
  } = useGetList<Opportunity>('opportunities', {
    filter: { stageId: stage.id },
    sort: { field: 'expectedOn', order: 'ASC' },
    pagination: { page: 1, perPage: shown },
  });
  const staying = data.filter((card) => card.id !== move?.card.id);
  const cards = move?.stageId === stage.id ? [move.card, ...staying] : staying;
  const list = `/opportunities?filter=${encodeURIComponent(JSON.stringify({ stageId: stage.id }))}`;
  return (
    <Box
      component="section"
      aria-labelledby={id}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        onDrop();
      }}
      sx={{ flex: '1 0 15rem', minWidth: 0, maxWidth: '22rem', p: 1, bgcolor: 'action.hover', borderRadius: 1 }}
    >
      <Typography variant="h2" id={id} sx={{ mb: 0.5 }}>
        <StageChip name={stage.name} color={stage.color} />
      </Typography>
      <ColumnTotals totals={totals} />
      {error && <ErrorNotice error={error} />}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {cards.map((card) => (
          <BoardCard key={card.id} card={card} stages={stages} onDrag={onDrag} onMove={onMove} />
        ))}
      </Box>
      {total > shown && shown < MOST && (
        <Button onClick={() => setShown(shown + STEP)}>{translate('board.more')}</Button>
      )}
      {total > MOST && shown >= MOST && (
        <Button component={LinkBase} to={list}>
          {translate('board.all')}
        </Button>
      )}
    </Box>
  );
}

function ColumnTotals({ totals }: Pick<BoardColumnProps, 'totals'>) {
  const translate = useTranslate();
  const { money } = useFormat();
  const lines = [
    translate('board.count', { smart_count: totals?.count ?? 0 }),
    totals && `${money(totals.oneOffAmount)} + ${translate('board.perYear', { amount: money(totals.yearlyAmount) })}`,
    totals &&
      translate('board.weighted', { oneOff: money(totals.weightedOneOff), yearly: money(totals.weightedYearly) }),
  ];
  return lines.filter(Boolean).map((line) => (
    <Typography key={String(line)} variant="body2" color="text.secondary" sx={{ '&:last-of-type': { mb: 1 } }}>
      {line}
    </Typography>
  ));
}
