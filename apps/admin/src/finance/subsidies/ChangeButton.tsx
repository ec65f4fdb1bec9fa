import { Button } from '@mui/material';
import { type ReactNode, useState } from 'react';
import { useCanAccess, useTranslate } from 'react-admin';

interface ChangeButtonProps {
  /** Translation key. */
  label: string;
  children: (close: () => void) => ReactNode;
}

/** Opens a dialog that changes the subsidy, for those who may. */
export function ChangeButton({ label, children }: ChangeButtonProps) {
  const translate = useTranslate();
  const [open, setOpen] = useState(false);
  const { canAccess } = useCanAccess({ resource: 'subsidies', action: 'edit' });
  if (!canAccess) return null;
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {translate(label)}
      </Button>
      {open && children(() => setOpen(false))}
    </>
  );
}
