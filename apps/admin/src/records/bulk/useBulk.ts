import type { Schemas } from '@terril/api-types';
import { useListContext, useRefresh, useTranslate } from 'react-admin';
import { queryString, request } from '../../providers/http.js';
import { useUndoNotice } from '../../ui/useUndoNotice.js';
import type { BulkWish } from './bulk-field.js';

/** Does one thing to the selected records of the list, or to all of it; `count` = to how many. */
export function useBulk(isWhole: boolean) {
  const { resource, filterValues, total = 0, selectedIds, onUnselectItems } = useListContext();
  const translate = useTranslate();
  const refresh = useRefresh();
  const notice = useUndoNotice();
  const count = isWhole ? total : selectedIds.length;
  const send = (wish: BulkWish & { dryRun?: boolean }) =>
    request<Schemas['BulkOut']>(`/${resource}/bulk${queryString(isWhole ? filterValues : { id: selectedIds })}`, {
      method: 'POST',
      body: { ...wish, expected: count },
    });
  const undo = async (id: number | null) => {
    const { undone, left } = await request<Schemas['UndoneOut']>(`/bulk/${id}/undo`, { method: 'POST' });
    return [
      translate('bulk.undone', { smart_count: undone }),
      left > 0 && translate('bulk.left', { smart_count: left }),
    ]
      .filter(Boolean)
      .join(' · ');
  };
  return {
    count,
    /** What it would do. @throws HttpError */
    tried: (wish: BulkWish) => send({ ...wish, dryRun: true }),
    /** Does it, and offers to undo it. @throws HttpError */
    done: async (wish: BulkWish) => {
      const { id, done } = await send(wish);
      onUnselectItems();
      refresh();
      notice({ text: translate('bulk.done', { smart_count: done }), undo: () => undo(id) });
    },
  };
}
