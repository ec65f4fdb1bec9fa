import { useNotify, useRefresh, useTranslate } from 'react-admin';
import { request, sentenceOf } from '../../providers/http.js';
import type { LettersSent } from './letter.js';

/** When and how letters left. */
export interface HandedOver {
  sentOn: string;
  means: string;
}

/** Has letters leave: by e-mail, or another way that a person notes. */
export function useLettersLeave() {
  const notify = useNotify();
  const refresh = useRefresh();
  const translate = useTranslate();
  const leave = async (path: 'send' | 'hand-over', told: 'queued' | 'handed', body: object) => {
    const { done, left, withoutAddress } = await request<LettersSent>(`/letters/${path}`, { method: 'POST', body });
    const counts = { [told]: done, left, withoutAddress };
    const text = Object.entries(counts)
      .filter(([, count]) => count > 0)
      .map(([name, smart_count]) => translate(`letter.${name}`, { smart_count }));
    notify(text.join(' '), { type: done > 0 ? 'success' : 'warning', multiLine: true });
  };
  return {
    /** Whether the server took it; if not, it was said why. */
    send: async (ids: number[]): Promise<boolean> => {
      try {
        await leave('send', 'queued', { ids });
        refresh();
        return true;
      } catch (error) {
        notify(sentenceOf(error), { type: 'error', multiLine: true });
        return false;
      }
    },
    /** @throws HttpError when it is refused */
    handOver: (ids: number[], how: HandedOver) => leave('hand-over', 'handed', { ids, ...how }),
  };
}
