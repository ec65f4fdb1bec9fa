import { MutationCache, QueryClient } from '@tanstack/react-query';

/**
 * http.ts already waits for an absent server: a second layer of retries would only delay a true error.
 * A change anywhere may change what others show (a contract makes a user, a move makes history): all is read anew.
 */
export const queryClient: QueryClient = new QueryClient({
  defaultOptions: { queries: { retry: false, refetchOnWindowFocus: false, staleTime: 5_000 } },
  mutationCache: new MutationCache({
    // Not sooner: react-admin writes a change into the lists it holds, which marks them as just read, all others' rows included.
    onSettled: (_data, error) => {
      if (!error) void queryClient.invalidateQueries();
    },
  }),
});

// react-admin's pages look at the answer to a question about rights without asking it themselves. One that a list asked as it
// was drawn, and that was left before it was shown, would stay unanswered, and the next page wait for ever: all are answered.
queryClient.getQueryCache().subscribe(({ type, query }) => {
  const [subject, question, rights] = query.queryKey as [string, string, { enabled?: boolean }?];
  if (type !== 'added' || subject !== 'auth' || question !== 'canAccess' || rights?.enabled === false) return;
  queueMicrotask(() => void query.fetch().catch(() => undefined));
});
