import { Chip } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { Contact } from './contact.js';

/** What must be seen before writing to a contact: that others read it, that it objected. */
export function ContactFlags({ contact: { isShared, objectsToProspecting } }: { contact: Contact }) {
  const translate = useTranslate();
  return (
    <>
      {isShared && <Chip size="small" variant="outlined" label={translate('contact.shared')} />}
      {objectsToProspecting && (
        <Chip size="small" variant="outlined" color="warning" label={translate('contact.objects')} />
      )}
    </>
  );
}
