import { MutationCache, QueryClient } from '@tanstack/react-query';

/**
 * http.ts already waits for an absent server: a second layer of retries would only delay a true error.
 * A change anywhere may change what others show (a contract makes a user, a move makes history): all is read anew.
 */
export const queryClient: QueryClient = new QueryClient({
  defaultOptions: { queries: { retry: false, refetchOnWindowFocus: false, staleTime: 5_000 } },
  mutationCache: new MutationCache({
    onSuccess: () => {
      void queryClient.invalidateQueries();
    },
  }),
});
