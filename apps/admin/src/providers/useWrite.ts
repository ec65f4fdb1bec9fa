import { type QueryKey, useQueryClient } from '@tanstack/react-query';
import { useNotify } from 'react-admin';
import { request } from './http.js';

/** Writes, tells a refusal, and reads anew what begins with one of `keys`. Answers nothing when it was refused. */
export function useWrite(...keys: QueryKey[]) {
  const queryClient = useQueryClient();
  const notify = useNotify();
  return async <T>(method: 'POST' | 'PATCH' | 'DELETE', path: string, body: object | undefined, told?: string) => {
    try {
      const answer = await request<T>(path, { method, ...(body && { body }) });
      if (told) notify(told, { type: 'success' });
      return answer;
    } catch (error) {
      notify(error instanceof Error ? error.message : String(error), { type: 'error' });
      return undefined;
    } finally {
      await Promise.all(keys.map((queryKey) => queryClient.invalidateQueries({ queryKey })));
    }
  };
}
