import type { Schemas } from '@terril/api-types';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { request, sentenceOf } from '../../providers/http.js';

/** Makes and sends the letters of an indexation; `count` changes with each step. */
export function useIndexationLetters(id: number) {
  const notify = useNotify();
  const [isBusy, setBusy] = useState(false);
  const [count, setCount] = useState(0);
  const [toPrint, setToPrint] = useState<number[]>([]);
  const post = <T>(step: 'prepare' | 'send') => request<T>(`/indexations/${id}/letters/${step}`, { method: 'POST' });
  const run = async (work: () => Promise<void>) => {
    setBusy(true);
    try {
      await work();
    } catch (error) {
      notify(sentenceOf(error), { type: 'error', multiLine: true });
    }
    setCount((steps) => steps + 1);
    setBusy(false);
  };
  /** A hundred at a time, as the server makes them. */
  const prepare = () =>
    run(async () => {
      let made = 0;
      for (;;) {
        const { prepared, remaining } = await post<Schemas['IndexationLettersPrepared']>('prepare');
        made += prepared;
        if (remaining === 0 || prepared === 0) break;
      }
      notify('indexationLetters.prepared', { type: 'success', messageArgs: { smart_count: made } });
    });
  const send = () =>
    run(async () => {
      const { done, toPrint: printed } = await post<Schemas['IndexationLettersSent']>('send');
      setToPrint(printed);
      notify('letter.queued', { type: done > 0 ? 'success' : 'info', messageArgs: { smart_count: done } });
    });
  return { prepare, send, toPrint, isBusy, count };
}
