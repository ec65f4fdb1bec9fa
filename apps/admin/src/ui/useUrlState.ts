import { useLocation, useNavigate } from 'react-admin';

/** A choice of the page kept in its address, so that it can be sent, printed and gone back to. */
export function useUrlState(): [URLSearchParams, (changes: Record<string, string | number>) => void] {
  const { search } = useLocation();
  const navigate = useNavigate();
  return [
    new URLSearchParams(search),
    (changes) => {
      // The address itself: what was chosen just before is in it, and may not be rendered yet.
      const [pathname = '/', chosen] = window.location.hash.slice(1).split('?');
      const params = new URLSearchParams(chosen);
      for (const [key, value] of Object.entries(changes)) params.set(key, String(value));
      navigate(`${pathname}?${params}`);
    },
  ];
}
