import { useNotify, useRefresh, useTranslate } from 'react-admin';
import { request, sentenceOf } from '../../providers/http.js';
import type { LettersSent } from './letter.js';

/** Has letters leave: by e-mail, or another way that a person notes. Answers whether the server took it. */
export function useLettersLeave() {
  const notify = useNotify();
  const refresh = useRefresh();
  const translate = useTranslate();
  const leave = async (path: 'send' | 'hand-over', told: 'queued' | 'handed', body: object): Promise<boolean> => {
    try {
      const { done, left, withoutAddress } = await request<LettersSent>(`/letters/${path}`, { method: 'POST', body });
      const counts = { [told]: done, left, withoutAddress };
      const text = Object.entries(counts)
        .filter(([, count]) => count > 0)
        .map(([name, smart_count]) => translate(`letter.${name}`, { smart_count }));
      notify(text.join(' '), { type: done > 0 ? 'success' : 'warning', multiLine: true });
      refresh();
      return true;
    } catch (error) {
      notify(sentenceOf(error), { type: 'error', multiLine: true });
      return false;
    }
  };
  return {
    send: (ids: number[]) => leave('send', 'queued', { ids }),
    handOver: (ids: number[], how: { sentOn: string; means: string }) => leave('hand-over', 'handed', { ids, ...how }),
  };
}
