import { useNotify, useRefresh } from 'react-admin';
import { request, sentenceOf } from '../../providers/http.js';
import type { Campaign } from './campaign.js';

/** Has a campaign make a step, and shows it as it stands then. */
export function useCampaignStep({ id, version }: Pick<Campaign, 'id' | 'version'>): (step: string) => Promise<void> {
  const notify = useNotify();
  const refresh = useRefresh();
  return async (step) => {
    try {
      await request(`/campaigns/${id}/${step}`, { method: 'POST', body: { version } });
    } catch (error) {
      notify(sentenceOf(error), { type: 'error', multiLine: true });
    }
    refresh();
  };
}
