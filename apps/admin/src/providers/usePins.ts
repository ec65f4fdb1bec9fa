import { useQueryClient } from '@tanstack/react-query';
import type { Schemas } from '@terril/api-types';
import { PINNABLE_TYPES, type PinnableType } from '@terril/domain';
import { queryString, request } from './http.js';
import { useApi } from './useApi.js';

export type Pin = Schemas['PinOut'];

const PATH = '/pins';

/** Whether records of a resource can be pinned. */
export const isPinnable = (resource: string | undefined): resource is PinnableType =>
  PINNABLE_TYPES.some((type) => type === resource);

/** The records this person pinned, the latest first, and how to change that. */
export function usePins() {
  const queryClient = useQueryClient();
  const { data: pins = [] } = useApi<Pin[]>(PATH);
  const now = (all: Pin[]) => queryClient.setQueryData(['api', PATH], all);
  return {
    pins,
    isPinned: (recordType: PinnableType, recordId: number) =>
      pins.some((pin) => pin.recordType === recordType && pin.recordId === recordId),
    /** @throws HttpError */
    pin: async (recordType: PinnableType, recordId: number) =>
      now(await request<Pin[]>(PATH, { method: 'POST', body: { recordType, recordId } })),
    /** @throws HttpError */
    unpin: async (recordType: PinnableType, recordId: number) =>
      now(await request<Pin[]>(`${PATH}${queryString({ recordType, recordId })}`, { method: 'DELETE' })),
  };
}
