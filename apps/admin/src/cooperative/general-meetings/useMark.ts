import { useNotify, useRefresh } from 'react-admin';
import { request, sentenceOf } from '../../providers/http.js';

/** Notes something of a voter; a refusal is told in its own words. */
export function useMark(): (id: number, body: object) => Promise<void> {
  const notify = useNotify();
  const refresh = useRefresh();
  return async (id, body) => {
    try {
      await request(`/meeting-voters/${id}`, { method: 'PATCH', body });
      refresh();
    } catch (error) {
      notify(sentenceOf(error), { type: 'error', multiLine: true });
    }
  };
}
