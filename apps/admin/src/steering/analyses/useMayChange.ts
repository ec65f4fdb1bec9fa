import { useGetIdentity, useRecordContext } from 'react-admin';
import type { Analysis } from './analysis.js';

/** Whether the reader may change the analysis of the page: her own, or any as an administrator. */
export function useMayChange(): boolean {
  const analysis = useRecordContext<Analysis>();
  const { identity } = useGetIdentity();
  return analysis !== undefined && (analysis.ownerId === identity?.id || identity?.['role'] === 'administrator');
}
