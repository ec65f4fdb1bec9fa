import { Link } from '@mui/material';
import type { ReactNode } from 'react';
import { LinkBase } from 'react-admin';

/** The address of a list with a filter, as react-admin reads it. Conditions go as the text that lists take, whichever way they are given. */
export function listPath(resource: string, filter: Record<string, unknown>): string {
  const { where } = filter;
  const asText = typeof where === 'object' && where !== null ? { ...filter, where: JSON.stringify(where) } : filter;
  return `/${resource}?filter=${encodeURIComponent(JSON.stringify(asText))}`;
}

/** A figure that opens the records behind it; plain text without `to`. `label` says what opens, for a screen reader. */
export function FigureLink({ to, label, children }: { to?: string; label?: string; children: ReactNode }) {
  if (!to) return <>{children}</>;
  return (
    <Link component={LinkBase} to={to} aria-label={label} sx={{ whiteSpace: 'nowrap' }}>
      {children}
    </Link>
  );
}
