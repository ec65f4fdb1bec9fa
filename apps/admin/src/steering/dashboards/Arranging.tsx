import { Box, Button } from '@mui/material';
import { visuallyHidden } from '@mui/utils';
import { type DashboardCard, moved, nextCardId } from '@terril/domain';
import { useEffect, useRef, useState } from 'react';
import { useTranslate } from 'react-admin';
import { flushSync } from 'react-dom';
import { AddCard } from './AddCard.js';
import { ArrangedCard } from './ArrangedCard.js';
import type { NewCard } from './CardDialog.js';
import { CardGrid } from './CardGrid.js';
import type { Dashboard } from './dashboard.js';
import { Held } from './Held.js';
import { SaveArrangement } from './SaveArrangement.js';
import { useDragged } from './useDragged.js';
import { useUnsaved } from './useUnsaved.js';

interface ArrangingProps {
  dashboard: Dashboard | null;
  cards: DashboardCard[];
  /** The card that the page was opened with, not written yet. */
  added?: NewCard;
  onDone: () => void;
}

/** The cards of a dashboard while they are arranged: nothing is written before that is asked for. */
export default function Arranging({ dashboard, cards: stored, added, onDone }: ArrangingProps) {
  const translate = useTranslate();
  const withNew = (others: DashboardCard[], card: NewCard) => [...others, { ...card, id: nextCardId(others) }];
  const [cards, setCards] = useState(added ? withNew(stored, added) : stored);
  const [told, setTold] = useState('');
  // A new card comes last, which may be out of sight.
  const [addedCount, setAddedCount] = useState(added ? 1 : 0);
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (addedCount > 0) end.current?.scrollIntoView({ block: 'end' });
  }, [addedCount]);
  useUnsaved(cards !== stored);
  const move = (from: number, to: number, title: string) => {
    if (to < 0 || to >= cards.length || from === to) return;
    // At once: who moved it by a button keeps that button under her hand.
    flushSync(() => setCards(moved(cards, from, to)));
    setTold(translate('dashboards.movedTo', { title, place: to + 1, count: cards.length }));
  };
  const { drag, handlersOf } = useDragged(move);
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mb: 2, alignItems: 'center' }}>
        <AddCard
          onAdd={(card) => {
            setCards(withNew(cards, card));
            setAddedCount(addedCount + 1);
            setTold(translate('dashboards.added', { count: cards.length + 1 }));
          }}
        />
        <SaveArrangement dashboard={dashboard} cards={cards} onDone={onDone} />
        <Button size="small" onClick={onDone}>
          {translate('ra.action.cancel')}
        </Button>
      </Box>
      <Box component="output" sx={visuallyHidden}>
        {told}
      </Box>
      <CardGrid>
        {cards.map((card, place) => (
          <ArrangedCard
            key={card.id}
            card={card}
            place={place}
            count={cards.length}
            isDragged={drag?.place === place}
            isOver={drag?.over === place}
            handlersOf={handlersOf}
            onMove={move}
            onChange={(changed) => setCards(cards.with(place, changed))}
            onRemove={(title) => {
              setCards(cards.toSpliced(place, 1));
              setTold(translate('dashboards.removed', { title }));
            }}
          />
        ))}
      </CardGrid>
      <div ref={end} />
      {drag && <Held {...drag} />}
    </>
  );
}
