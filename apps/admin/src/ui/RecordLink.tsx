import { Link } from '@mui/material';
import type { MouseEvent, ReactNode } from 'react';
import { LinkBase, useCanAccess, useCreatePath, type Identifier } from 'react-admin';

interface RecordLinkProps {
  resource: string;
  id: Identifier;
  type?: 'show' | 'edit';
  /** A number or a reference is never cut in two. */
  isCode?: boolean;
  children: ReactNode;
}

/**
 * A record's name as a true link: reachable by keyboard, opened in a new tab, as a click on a table row is not.
 * Plain text for a user who may not go there.
 */
export function RecordLink({ resource, id, type = 'show', isCode, children }: RecordLinkProps) {
  const createPath = useCreatePath();
  const { canAccess } = useCanAccess({ resource, action: type });
  if (!canAccess) return <>{children}</>;
  return (
    <Link
      component={LinkBase}
      to={createPath({ resource, id, type })}
      sx={isCode ? { whiteSpace: 'nowrap' } : undefined}
      onClick={(event: MouseEvent) => event.stopPropagation()}
    >
      {children}
    </Link>
  );
}
