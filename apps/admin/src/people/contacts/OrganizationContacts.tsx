import { FormControlLabel, Switch } from '@mui/material';
import { useState } from 'react';
import { useRecordContext, useTranslate } from 'react-admin';
import { Related } from '../../ui/Related.js';
import { ContactRows } from './ContactRows.js';

/** Who does what in the organization on the page; those who did are shown when asked for. */
export function OrganizationContacts() {
  const organization = useRecordContext();
  const translate = useTranslate();
  const [anyDay, setAnyDay] = useState(false);
  if (!organization) return null;
  const organizationId = Number(organization.id);
  return (
    <Related
      reference="contacts"
      target="organizationId"
      filter={anyDay ? { anyDay } : undefined}
      sort={{ field: 'name', order: 'ASC' }}
      canCreate
      prefill={{ roles: [{ organizationId }] }}
    >
      <FormControlLabel
        control={<Switch size="small" checked={anyDay} onChange={(_event, checked) => setAnyDay(checked)} />}
        label={translate('contact.withPast')}
      />
      <ContactRows organizationId={organizationId} anyDay={anyDay} />
    </Related>
  );
}
