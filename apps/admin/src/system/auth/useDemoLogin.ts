import { useQuery } from '@tanstack/react-query';
import { request } from '../../providers/http.js';

interface DemoLogin {
  email: string;
  password: string;
}

/** The login of the demonstration; undefined on a real service, which answers 404. */
export function useDemoLogin(): DemoLogin | undefined {
  const { data } = useQuery({
    queryKey: ['demo-login'],
    queryFn: ({ signal }) => request<DemoLogin>('/auth/demo', { signal }).catch(() => null),
    staleTime: Infinity,
  });
  return data ?? undefined;
}
