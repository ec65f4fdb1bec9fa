import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { type HttpError, useNotify } from 'react-admin';
import { request } from '../../providers/http.js';
import { useAskBeforeLeaving } from '../../ui/useAskBeforeLeaving.js';
import { type Amount, changesOf, type Draft, type Grid, leavesOf, placeOf, withDraft } from './grid.js';

/** An amount for a cell; null empties it. */
export interface Filling {
  accountId: number;
  month: string;
  amount: string | null;
}

export interface BudgetDraft {
  /** With what was typed. */
  grid: Grid;
  isChanged: (accountId: number, month: string, amount: Amount) => boolean;
  /** How many cells differ from what is saved. */
  changed: number;
  isSaving: boolean;
  error: HttpError | undefined;
  fill: (amount: Amount, fillings: Filling[]) => void;
  save: () => Promise<void>;
  drop: () => void;
}

/** What is typed in the grid, until all of it is saved at once. */
export function useDraft(stored: Grid): BudgetDraft {
  const [draft, setDraft] = useState<Draft>({});
  const [isSaving, setSaving] = useState(false);
  const [error, setError] = useState<HttpError>();
  const client = useQueryClient();
  const notify = useNotify();
  const grid = useMemo(() => withDraft(stored, draft), [stored, draft]);
  const changes = useMemo(() => changesOf(stored, draft), [stored, draft]);
  const show = (saved: Grid) => {
    client.setQueriesData<Grid>({ queryKey: ['api'], predicate: isGridOf(saved.year) }, saved);
  };

  useAskBeforeLeaving(changes.length > 0);

  return {
    grid,
    isChanged: (accountId, month, amount) => draft[placeOf(accountId, month)]?.[amount] !== undefined,
    changed: changes.length,
    isSaving,
    error,
    fill: (amount, fillings) =>
      setDraft((before) => {
        const after = { ...before };
        for (const { accountId, month, amount: value } of fillings) {
          const place = placeOf(accountId, month);
          after[place] = { ...after[place], [amount]: value };
        }
        return after;
      }),
    drop: () => {
      setDraft({});
      setError(undefined);
    },
    save: async () => {
      setSaving(true);
      setError(undefined);
      try {
        show(await request<Grid>('/budget', { method: 'PATCH', body: { year: stored.year, cells: changes } }));
        setDraft({});
        notify('budget.saved', { type: 'success', messageArgs: { smart_count: changes.length } });
      } catch (refused) {
        const { status, body } = refused as HttpError;
        const now: Grid | undefined = status === 409 ? body?.current : undefined;
        if (now) {
          show(now);
          setDraft(withoutChangedMeanwhile(draft, stored, now));
        }
        setError(refused as HttpError);
      } finally {
        setSaving(false);
      }
    },
  };
}

const isGridOf =
  (year: number) =>
  ({ queryKey }: { queryKey: readonly unknown[] }): boolean =>
    queryKey[1] === `/budget?year=${year}`;

/** Cells that somebody else saved show what they are now; what was typed in the others stays. */
function withoutChangedMeanwhile(draft: Draft, before: Grid, now: Grid): Draft {
  const versions = (grid: Grid) =>
    new Map(
      leavesOf(grid).flatMap(({ accountId, cells }) =>
        cells.map(({ month, version }) => [placeOf(accountId, month), version] as const),
      ),
    );
  const [was, is] = [versions(before), versions(now)];
  return Object.fromEntries(Object.entries(draft).filter(([place]) => was.get(place) === is.get(place)));
}
