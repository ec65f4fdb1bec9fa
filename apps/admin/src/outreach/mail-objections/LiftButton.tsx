import { Button } from '@mui/material';
import { lazy, Suspense, useState } from 'react';
import { useCanAccess, useTranslate } from 'react-admin';
import { useFormat } from '../../ui/useFormat.js';
import type { MailObjection } from './objection.js';

const LiftDialog = lazy(() => import('./LiftDialog.js'));

/** Lifts an objection, or says when and why it was. */
export function LiftButton({ objection: { id, email, liftedOn, liftedReason } }: { objection: MailObjection }) {
  const translate = useTranslate();
  const { day } = useFormat();
  const [isOpen, setOpen] = useState(false);
  const { canAccess } = useCanAccess({ resource: 'mail-objections', action: 'edit' });
  if (liftedOn !== null)
    return <>{translate('objections.lifted', { day: day(liftedOn), reason: liftedReason ?? '' })}</>;
  if (!canAccess) return null;
  return (
    <>
      <Button
        size="small"
        aria-haspopup="dialog"
        aria-label={translate('objections.liftOf', { email })}
        onClick={() => setOpen(true)}
      >
        {translate('objections.lift')}
      </Button>
      <Suspense>{isOpen && <LiftDialog objectionId={id} onClose={() => setOpen(false)} />}</Suspense>
    </>
  );
}
