import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useLogoutIfAccessDenied } from 'react-admin';
import { request } from './http.js';

/**
 * Reads one address of the API that is no resource (a report, the settings); undefined waits for a later render.
 * A lost session leads to the sign-in page, as for the resources.
 */
export function useApi<T>(path: string | undefined): UseQueryResult<T, Error> {
  const logoutIfAccessDenied = useLogoutIfAccessDenied();
  return useQuery<T, Error>({
    queryKey: ['api', path],
    queryFn: async ({ signal }) => {
      try {
        return await request<T>(path ?? '', { signal });
      } catch (error) {
        await logoutIfAccessDenied(error);
        throw error;
      }
    },
    enabled: path !== undefined,
    retry: false,
    placeholderData: (previous) => previous,
  });
}
