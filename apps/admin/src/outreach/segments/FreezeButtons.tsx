import { Button } from '@mui/material';
import { useCanAccess, useNotify, useRecordContext, useRefresh, useTranslate } from 'react-admin';
import { request, sentenceOf } from '../../providers/http.js';
import type { Segment } from './segment.js';

/** Keeps the members of today, or follows the filters again. */
export function FreezeButtons() {
  const segment = useRecordContext<Segment>();
  const translate = useTranslate();
  const notify = useNotify();
  const refresh = useRefresh();
  const { canAccess } = useCanAccess({ resource: 'segments', action: 'edit' });
  if (!segment || !canAccess) return null;
  const change = async (isFrozen: boolean) => {
    try {
      await request(`/segments/${segment.id}`, { method: 'PATCH', body: { version: segment.version, isFrozen } });
      refresh();
    } catch (error) {
      notify(sentenceOf(error), { type: 'error' });
    }
  };
  // One made of ticked records has no filters to follow.
  const isOfTicked = segment.filters.startsWith('{"id":');
  return (
    <>
      {segment.frozenOn === null && (
        <Button size="small" onClick={() => void change(true)}>
          {translate('segments.freezeNow')}
        </Button>
      )}
      {segment.frozenOn !== null && !isOfTicked && (
        <>
          <Button size="small" onClick={() => void change(true)}>
            {translate('segments.freezeAgain')}
          </Button>
          <Button size="small" onClick={() => void change(false)}>
            {translate('segments.makeLive')}
          </Button>
        </>
      )}
    </>
  );
}
