import { useQueryClient } from '@tanstack/react-query';
import type { Schemas } from '@terril/api-types';
import { useRef, useState } from 'react';
import { type HttpError, useNotify } from 'react-admin';
import { request } from '../../providers/http.js';
import type { Opportunity } from '../opportunities/index.js';
import type { Stage } from '../pipeline-stages/index.js';

/** A card on its way to another stage: shown there at once, and where it was again when the server refuses. */
export interface Move {
  card: Opportunity;
  stageId: number;
}

/** Moves cards one after the other, in the order they were moved by hand; a move that changes nothing is none. */
export function useMoves(): [Move[], (card: Opportunity, stage: Stage) => void] {
  const [moves, setMoves] = useState<Move[]>([]);
  const last = useRef(Promise.resolve());
  /** By card, the version that its last move made: a further one may come before the board has read it. */
  const versions = useRef(new Map<number, number>());
  const queryClient = useQueryClient();
  const notify = useNotify();
  const save = async (move: Move, stage: Stage) => {
    const { card, stageId } = move;
    try {
      const version = Math.max(card.version, versions.current.get(card.id) ?? 0);
      const body = { version, stageId };
      const saved = await request<Schemas['OpportunityOut']>(`/opportunities/${card.id}`, { method: 'PATCH', body });
      versions.current.set(card.id, saved.version);
      notify('board.moved', { type: 'success', messageArgs: { title: card.title, stage: stage.name } });
    } catch (error) {
      notify((error as HttpError).message, { type: 'error', multiLine: true });
    }
    // Refused because somebody was faster or not: what is there now is shown before the card is let go.
    await queryClient.invalidateQueries();
    setMoves((all) => all.filter((each) => each !== move));
  };
  const start = (card: Opportunity, stage: Stage) => {
    if (card.stageId === stage.id) return;
    const move = { card, stageId: stage.id };
    setMoves((all) => [...all, move]);
    last.current = last.current.then(() => save(move, stage));
  };
  return [moves, start];
}
