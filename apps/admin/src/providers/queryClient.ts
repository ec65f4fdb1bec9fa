import { QueryClient } from '@tanstack/react-query';

/** http.ts already waits for an absent server: a second layer of retries would only delay a true error. */
export const queryClient = new QueryClient({
  defaultOptions: { queries: { retry: false, refetchOnWindowFocus: false, staleTime: 5_000 } },
});
