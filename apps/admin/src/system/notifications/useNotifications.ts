import { useQueryClient } from '@tanstack/react-query';
import type { Schemas } from '@terril/api-types';
import { useCallback } from 'react';
import { type HttpError, useNotify } from 'react-admin';
import type { Notification } from '../../providers/followNotifications.js';
import { request } from '../../providers/http.js';
import { useApi } from '../../providers/useApi.js';

export type { Notification };
export type NotificationPage = Schemas['NotificationPage'];

const PATH = '/notifications';

/** How many notifications this person has not read, and the newest she has. */
export const useUnread = () => useApi<Schemas['UnreadOut']>(`${PATH}/unread`);

/** Reads anew whatever the page shows of notifications. */
export function useRefreshNotifications(): () => void {
  const queryClient = useQueryClient();
  return useCallback(() => {
    void queryClient.invalidateQueries({
      predicate: ({ queryKey: [api, path] }) => api === 'api' && typeof path === 'string' && path.startsWith(PATH),
    });
  }, [queryClient]);
}

/** Marks notifications as read, or not read after all, and says what went wrong. */
export function useReading() {
  const refresh = useRefreshNotifications();
  const notify = useNotify();
  const send = async (path: string, body: object) => {
    try {
      await request(`${PATH}/${path}`, { method: 'POST', body });
      refresh();
    } catch (error) {
      notify((error as HttpError).message, { type: 'error' });
    }
  };
  return {
    read: (id: number, read = true) => send('read', { ids: [id], read }),
    readAll: (upTo: number) => send('read-all', { upTo }),
  };
}
