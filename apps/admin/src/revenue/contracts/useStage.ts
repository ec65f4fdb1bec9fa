import type { ContractStage } from '@terril/domain';
import { type HttpError, useNotify, useRefresh } from 'react-admin';
import { request } from '../../providers/http.js';
import type { Contract } from './contract.js';

/** Brings a contract to another stage; whether the server took it. */
export function useStage({ id, version }: Contract) {
  const notify = useNotify();
  const refresh = useRefresh();
  return async (changes: { stage: ContractStage; signedOn?: string | null }): Promise<boolean> => {
    try {
      await request<Contract>(`/contracts/${id}`, { method: 'PATCH', body: { version, ...changes } });
      notify(`contract.done.${changes.stage}`, { type: 'success' });
      refresh();
      return true;
    } catch (error) {
      notify((error as HttpError).message, { type: 'error', multiLine: true });
      return false;
    }
  };
}
