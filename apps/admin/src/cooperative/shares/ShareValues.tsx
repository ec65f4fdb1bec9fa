import { Button, List, ListItem, ListItemText } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import type { Schemas } from '@terril/api-types';
import { useState } from 'react';
import { DateInput, required, TextInput, useTranslate } from 'react-admin';
import { request } from '../../providers/http.js';
import { useApi } from '../../providers/useApi.js';
import { DecimalInput } from '../../ui/DecimalInput.js';
import { FormDialog } from '../../ui/FormDialog.js';
import { FormGrid } from '../../ui/FormGrid.js';
import { Loaded } from '../../ui/Loaded.js';
import { Section } from '../../ui/Section.js';
import { useFormat } from '../../ui/useFormat.js';

/** The nominal value of a share, from day to day; a new one is that of all shares. */
export function ShareValues() {
  const translate = useTranslate();
  const client = useQueryClient();
  const { day, money } = useFormat();
  const [open, setOpen] = useState(false);
  const query = useApi<Schemas['ShareValuesOut']>('/share-values');
  const save = async (body: object) => {
    await request('/share-values', { method: 'POST', body });
    await client.invalidateQueries({ queryKey: ['api'] });
  };
  return (
    <Section
      title={translate('shares.values')}
      action={
        <Button size="small" aria-haspopup="dialog" onClick={() => setOpen(true)}>
          {translate('shares.newValue')}
        </Button>
      }
    >
      <Loaded query={query}>
        {({ values }) => (
          <List dense disablePadding>
            {values.map(({ id, startsOn, value, decision }) => (
              <ListItem key={id} disableGutters>
                <ListItemText
                  primary={money(value)}
                  secondary={[translate('members.since', { day: day(startsOn) }), decision].filter(Boolean).join(' · ')}
                />
              </ListItem>
            ))}
          </List>
        )}
      </Loaded>
      {open && (
        <FormDialog
          title={translate('shares.newValue')}
          text={translate('shares.newValueText')}
          record={{}}
          onSubmit={save}
          onClose={() => setOpen(false)}
        >
          <FormGrid>
            <DateInput source="startsOn" label="members.from" validate={required()} />
            <DecimalInput source="value" label="shares.value" validate={required()} />
            <TextInput source="decision" label="members.decision" parse={(text: string) => text || null} />
          </FormGrid>
        </FormDialog>
      )}
    </Section>
  );
}
