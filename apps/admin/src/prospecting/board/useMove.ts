import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type HttpError, useNotify } from 'react-admin';
import { request } from '../../providers/http.js';
import type { Opportunity } from '../opportunities/index.js';
import type { Stage } from '../pipeline-stages/index.js';

/** A card on its way to another stage: shown there at once, and where it was again when the server refuses. */
export interface Move {
  card: Opportunity;
  stageId: number;
}

/** Moves one card at a time; a move that nobody may make, or that changes nothing, is none. */
export function useMove(): [Move | undefined, (card: Opportunity, stage: Stage) => Promise<void>] {
  const [move, setMove] = useState<Move>();
  const queryClient = useQueryClient();
  const notify = useNotify();
  const start = async (card: Opportunity, stage: Stage) => {
    if (move !== undefined || card.stageId === stage.id) return;
    setMove({ card, stageId: stage.id });
    try {
      const body = { version: card.version, stageId: stage.id };
      await request(`/opportunities/${card.id}`, { method: 'PATCH', body });
      notify('board.moved', { type: 'success', messageArgs: { title: card.title, stage: stage.name } });
    } catch (error) {
      notify((error as HttpError).message, { type: 'error', multiLine: true });
    }
    // Refused because somebody was faster or not: what is there now is shown before the card is let go.
    await queryClient.invalidateQueries();
    setMove(undefined);
  };
  return [move, start];
}
