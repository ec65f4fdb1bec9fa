import { Link } from '@mui/material';
import type { ReactNode } from 'react';
import { LinkBase } from 'react-admin';

/** The address of a list with a filter, as react-admin reads it. */
export function listPath(resource: string, filter: Record<string, unknown>): string {
  return `/${resource}?filter=${encodeURIComponent(JSON.stringify(filter))}`;
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
