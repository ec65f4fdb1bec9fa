import { useQueryClient } from '@tanstack/react-query';
import type { Schemas } from '@terril/api-types';
import { useEffect, useRef, useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { queryString, request, sentenceOf } from '../../providers/http.js';
import { useUndoNotice } from '../../ui/useUndoNotice.js';
import { type CalendarItem, type Times, timesOf } from './calendar-item.js';
import { useCollisionText } from './useCollisionText.js';
import { useTimesText } from './useTimesText.js';

/** An activity on its way to other times: shown there at once, and where it was again when the server refuses. */
export interface Move {
  item: CalendarItem;
  times: Times;
}

/** How long a key may be followed by another one before the move is saved. */
const PAUSE_MS = 900;

interface Moves {
  move: Move | undefined;
  /** Moves at once, as a drag does. */
  save: (move: Move) => void;
  /** Moves once no further key comes. */
  wait: (move: Move) => void;
  /** Gives up a move that waits. */
  cancel: () => void;
}

/** Moves one activity at a time, tells what it collides with there, and offers to undo it. */
export function useMoves(): Moves {
  const [move, setMove] = useState<Move>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  /** By activity, the version that the last move made: a further key may come before the page has read it. */
  const versions = useRef(new Map<number, number>());
  const queryClient = useQueryClient();
  const notify = useNotify();
  const translate = useTranslate();
  const undoNotice = useUndoNotice();
  const timesText = useTimesText();
  const collisionText = useCollisionText();
  useEffect(() => () => clearTimeout(timer.current), []);
  const patch = async (id: number, known: number, times: Times) => {
    const version = Math.max(known, versions.current.get(id) ?? 0);
    const saved = await request<Schemas['ActivityOut']>(`/activities/${id}`, {
      method: 'PATCH',
      body: { version, ...times },
    });
    versions.current.set(id, saved.version);
    return saved;
  };

  const save = async (wanted: Move, isByKey = false) => {
    clearTimeout(timer.current);
    const { item, times } = wanted;
    setMove(wanted);
    try {
      const { version } = await patch(item.recordId, item.version ?? 0, times);
      const said = [translate('calendar.moved', { title: item.title, when: timesText(times) })];
      undoNotice({
        text: [...said, collisionText(await collisionsOf(item, times))].filter(Boolean).join(' '),
        keepsFocus: isByKey,
        undo: async () => {
          await patch(item.recordId, version, timesOf(item));
          return translate('calendar.undone', { title: item.title, when: timesText(item) });
        },
      });
    } catch (error) {
      notify(sentenceOf(error), { type: 'error', multiLine: true });
    }
    // Refused because somebody was faster or not: what is there now is shown before the activity is let go.
    await queryClient.invalidateQueries();
    setMove((current) => (current === wanted ? undefined : current));
  };
  return {
    move,
    save: (wanted) => void save(wanted),
    wait: (wanted) => {
      clearTimeout(timer.current);
      setMove(wanted);
      timer.current = setTimeout(() => void save(wanted, true), PAUSE_MS);
    },
    cancel: () => {
      clearTimeout(timer.current);
      setMove(undefined);
    },
  };
}

async function collisionsOf(item: CalendarItem, { day, startTime, duration }: Times) {
  const colleagueId = item.people.map(({ id }) => id);
  if (startTime === null || colleagueId.length === 0) return [];
  const query = queryString({ day, startTime, duration, colleagueId, activityId: item.recordId });
  return request<Schemas['CollisionOut'][]>(`/calendar/collisions${query}`);
}
