import { type HttpError, useNotify, useRefresh, useUpdate } from 'react-admin';
import type { Activity } from './activity.js';

/** Changes an activity where it is shown, and reads the page anew. */
export function useChangeActivity(): {
  change: (activity: Activity, changes: Partial<Activity>, told: string) => void;
  isPending: boolean;
} {
  const [update, { isPending }] = useUpdate<Activity>();
  const notify = useNotify();
  const refresh = useRefresh();
  const change = (activity: Activity, changes: Partial<Activity>, told: string) => {
    void update(
      'activities',
      { id: activity.id, data: { ...activity, ...changes }, previousData: activity },
      {
        onSuccess: () => {
          notify(told, { type: 'success', messageArgs: { subject: activity.subject } });
          refresh();
        },
        onError: (error) => notify((error as HttpError).message, { type: 'error', multiLine: true }),
      },
    );
  };
  return { change, isPending };
}
