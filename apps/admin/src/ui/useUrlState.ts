import { useLocation, useNavigate } from 'react-admin';

/** A choice of the page kept in its address, so that it can be sent, printed and gone back to. */
export function useUrlState(): [URLSearchParams, (changes: Record<string, string | number>) => void] {
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  const params = new URLSearchParams(search);
  return [
    params,
    (changes) => {
      for (const [key, value] of Object.entries(changes)) params.set(key, String(value));
      navigate(`${pathname}?${params}`);
    },
  ];
}
