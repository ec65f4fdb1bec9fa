import type { ContractStage } from '@terril/domain';
import { useNotify } from 'react-admin';
import { request } from '../../providers/http.js';
import type { Contract } from './contract.js';

/** Brings a contract to another stage. @throws HttpError when it is refused */
export function useStage({ id, version }: Contract) {
  const notify = useNotify();
  return async (changes: { stage: ContractStage; signedOn?: string | null }): Promise<void> => {
    await request<Contract>(`/contracts/${id}`, { method: 'PATCH', body: { version, ...changes } });
    notify(`contract.done.${changes.stage}`, { type: 'success' });
  };
}
