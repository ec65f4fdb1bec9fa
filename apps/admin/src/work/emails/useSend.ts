import { useNotify, useRedirect, useRefresh, useTranslate } from 'react-admin';
import { request, sentenceOf } from '../../providers/http.js';
import type { Email } from './email.js';

/** Has an e-mail sent, and leads to its page; what is missing is said. */
export function useSend() {
  const notify = useNotify();
  const redirect = useRedirect();
  const refresh = useRefresh();
  const translate = useTranslate();
  return async ({ id, version }: Pick<Email, 'id' | 'version'>) => {
    try {
      await request(`/emails/${id}/send`, { method: 'POST', body: { version } });
      notify(translate('email.leaving'), { type: 'success' });
    } catch (error) {
      notify(sentenceOf(error), { type: 'error', multiLine: true });
    }
    redirect('show', 'emails', id);
    refresh();
  };
}
