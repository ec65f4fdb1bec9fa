import type { ContractState, Renewal } from '@terril/domain';
import type { RaRecord } from 'react-admin';

/** GET /contracts/:id; `endsOn` is the last day included. */
export interface Contract extends RaRecord<number> {
  organizationId: number;
  organizationName: string;
  reference: string;
  title: string;
  signedOn: string | null;
  startsOn: string;
  endsOn: string | null;
  renewal: Renewal;
  renewalMonths: number | null;
  noticeMonths: number;
  endReason: string | null;
  state: ContractState;
  externalReference: string | null;
}
