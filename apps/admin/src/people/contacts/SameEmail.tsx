import { Alert } from '@mui/material';
import { useRecordContext, useTranslate } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { queryString } from '../../providers/http.js';
import { useApi } from '../../providers/useApi.js';
import { RecordLink } from '../../ui/RecordLink.js';
import { useDebounced } from '../../ui/useDebounced.js';
import type { Contact } from './contact.js';

const WHOLE_ADDRESS = /^[^\s@"]+@[^\s@]+\.[^\s@.]+$/;

/** Says who has the same address already; it is allowed, and often a shared mailbox or a double. */
export function SameEmail() {
  const record = useRecordContext<Contact>();
  const translate = useTranslate();
  const typed: unknown = useWatch({ name: 'email' });
  const email = useDebounced(typeof typed === 'string' ? typed.trim() : '', 300);
  const path = WHOLE_ADDRESS.test(email) ? `/contacts${queryString({ email, perPage: 6 })}` : undefined;
  const { data } = useApi<{ data: Contact[] }>(path);
  const others = path && data ? data.data.filter(({ id }) => id !== record?.id) : [];
  return (
    <output style={{ display: 'block', width: '100%' }}>
      {others.length > 0 && (
        <Alert severity="warning" sx={{ mb: 2 }}>
          {translate('contact.sameEmail')}{' '}
          {others.map(({ id, name }, index) => (
            <span key={id}>
              {index > 0 && ', '}
              <RecordLink resource="contacts" id={id}>
                {name}
              </RecordLink>
            </span>
          ))}
        </Alert>
      )}
    </output>
  );
}
