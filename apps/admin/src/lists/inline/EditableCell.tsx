import EditIcon from '@mui/icons-material/EditOutlined';
import { Box, IconButton } from '@mui/material';
import { type KeyboardEvent, lazy, type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import {
  useCanAccess,
  useGetRecordRepresentation,
  useListContext,
  useRecordContext,
  useTranslate,
  useTranslateLabel,
} from 'react-admin';
import type { CellEdit } from './cell-edit.js';

const CellEditor = lazy(() => import('./CellEditor.js'));

interface EditableCellProps {
  source: string;
  label?: string;
  edit: CellEdit;
  children: ReactNode;
}

/**
 * A value with a pencil that opens it. One tab stop a column, the pencil of the first row; arrows go from pencil to
 * pencil, Enter or F2 opens, and the pencil has the focus again once the value is saved or left.
 */
export function EditableCell({ source, label, edit, children }: EditableCellProps) {
  const record = useRecordContext();
  const { resource, data } = useListContext();
  const { canAccess } = useCanAccess({ resource, action: 'edit' });
  const translate = useTranslate();
  const translateLabel = useTranslateLabel();
  const name = useGetRecordRepresentation(resource)(record);
  const pencil = useRef<HTMLButtonElement>(null);
  const [state, setState] = useState<'shown' | 'open' | 'left'>('shown');
  useEffect(() => {
    if (state === 'left') pencil.current?.focus();
  }, [state]);
  if (!record || canAccess !== true) return <>{children}</>;
  const field = String(translateLabel({ source, resource, ...(label !== undefined && { label }) }));
  if (state === 'open') {
    return (
      <Suspense fallback={children}>
        <CellEditor
          record={record}
          source={source}
          label={field}
          edit={edit}
          onLeave={(byKey) => setState(byKey ? 'left' : 'shown')}
        />
      </Suspense>
    );
  }
  const onKeyDown = (event: KeyboardEvent<HTMLButtonElement>) => {
    const target = event.key === 'F2' ? event.currentTarget : neighbourOf(event.currentTarget, event.key);
    if (!target) return;
    event.preventDefault();
    if (event.key === 'F2') setState('open');
    else target.focus();
  };
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.5, '&:hover .pencil, .pencil:focus': { opacity: 1 } }}>
      <span>{children}</span>
      <IconButton
        ref={pencil}
        className="pencil"
        size="small"
        data-edit={source}
        tabIndex={data?.[0]?.id === record.id ? 0 : -1}
        aria-label={translate('inline.edit', { field, name: typeof name === 'string' ? name : '' })}
        aria-keyshortcuts="F2"
        sx={{ p: 0.25, opacity: 0.35 }}
        onKeyDown={onKeyDown}
        onClick={(event) => {
          // A click on the row leads to the record.
          event.stopPropagation();
          setState('open');
        }}
      >
        <EditIcon sx={{ fontSize: 15 }} />
      </IconButton>
    </Box>
  );
}

/** The pencil above, below, before or after this one. */
function neighbourOf(button: HTMLElement, key: string): HTMLElement | undefined {
  const row = button.closest('tr');
  if (key === 'ArrowUp' || key === 'ArrowDown') {
    const other = key === 'ArrowUp' ? row?.previousElementSibling : row?.nextElementSibling;
    return other?.querySelector<HTMLElement>(`[data-edit="${button.dataset['edit']}"]`) ?? undefined;
  }
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return undefined;
  const pencils = [...(row?.querySelectorAll<HTMLElement>('[data-edit]') ?? [])];
  return pencils[pencils.indexOf(button) + (key === 'ArrowLeft' ? -1 : 1)];
}
