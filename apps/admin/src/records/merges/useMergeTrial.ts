import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { MergeableType } from '@terril/domain';
import type { HttpError } from 'react-admin';
import { request } from '../../providers/http.js';
import type { MergeAnswer } from './merge.js';

/** What the merge would do: the server does it, tells, and takes it back. `body` is what would be sent, as JSON. */
export function useMergeTrial(
  resource: MergeableType,
  keptId: number,
  body: string,
): UseQueryResult<MergeAnswer, HttpError> {
  return useQuery<MergeAnswer, HttpError>({
    queryKey: ['merge', resource, keptId, body],
    queryFn: () =>
      request(`/${resource}/${keptId}/merge`, { method: 'POST', body: { ...JSON.parse(body), dryRun: true } }),
    retry: false,
    gcTime: 0,
    placeholderData: (previous) => previous,
  });
}
