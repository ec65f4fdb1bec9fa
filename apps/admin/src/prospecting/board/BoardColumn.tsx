import { Box, Button, Typography } from '@mui/material';
import type { Schemas } from '@terril/api-types';
import { useId } from 'react';
import { useInfiniteGetList, useListContext, useTranslate } from 'react-admin';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { useFormat } from '../../ui/useFormat.js';
import type { Opportunity } from '../opportunities/index.js';
import { type Stage, StageChip } from '../pipeline-stages/index.js';
import { BoardCard } from './BoardCard.js';
import type { Move } from './useMoves.js';

const CARDS = { page: 1, perPage: 20 };

interface BoardColumnProps {
  stage: Stage;
  /** What the board is narrowed to. */
  filters: Record<string, unknown>;
  totals: Schemas['StageTotalsOut'] | undefined;
  /** Where its cards may go. */
  stages: Stage[];
  /** The last one of a card is where it is shown. */
  moves: Move[];
  onDrag: (card: Opportunity) => void;
  onDrop: () => void;
  onMove: (card: Opportunity, stage: Stage) => void;
}

/** A stage of the board: what it holds, counted and added up by the server, and its cards, some at a time. */
export function BoardColumn({ stage, filters, totals, stages, moves, onDrag, onDrop, onMove }: BoardColumnProps) {
  const id = useId();
  const translate = useTranslate();
  const { sort } = useListContext();
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteGetList<Opportunity>(
    'opportunities',
    { filter: { ...filters, stageId: stage.id }, sort, pagination: CARDS },
  );
  const moving = new Map(moves.map(({ card, stageId }) => [card.id, { ...card, stageId }]));
  const coming = [...moving.values()].filter(({ stageId }) => stageId === stage.id);
  const staying = data?.pages.flatMap((page) => page.data).filter(({ id: cardId }) => !moving.has(cardId)) ?? [];
  // One that moved between two pages is read twice.
  const cards = new Map([...coming, ...staying].map((card) => [card.id, card]));
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
        {[...cards.values()].map((card) => (
          <BoardCard key={card.id} card={card} stages={stages} onDrag={onDrag} onMove={onMove} />
        ))}
      </Box>
      {hasNextPage && (
        <Button
          disabled={isFetchingNextPage}
          aria-label={translate('board.moreOf', { stage: stage.name })}
          onClick={() => void fetchNextPage()}
        >
          {translate('board.more')}
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
