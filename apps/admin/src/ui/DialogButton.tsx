import { Button } from '@mui/material';
import { type ReactNode, useState } from 'react';
import { useCanAccess, useTranslate } from 'react-admin';

interface DialogButtonProps {
  /** Translation key. */
  label: string;
  /** For a screen reader, where several such buttons stand on a page. */
  name?: string;
  /** The button is for those who may edit these. */
  resource: string;
  isMain?: boolean;
  children: (close: () => void) => ReactNode;
}

/** Opens a dialog that changes something, for those who may. */
export function DialogButton({ label, name, resource, isMain = false, children }: DialogButtonProps) {
  const translate = useTranslate();
  const [open, setOpen] = useState(false);
  const { canAccess } = useCanAccess({ resource, action: 'edit' });
  if (!canAccess) return null;
  return (
    <>
      <Button size="small" variant={isMain ? 'contained' : 'text'} aria-label={name} onClick={() => setOpen(true)}>
        {translate(label)}
      </Button>
      {open && children(() => setOpen(false))}
    </>
  );
}
