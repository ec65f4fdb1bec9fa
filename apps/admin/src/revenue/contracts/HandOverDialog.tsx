import { Button, Dialog, DialogActions, DialogContent, DialogTitle, Typography } from '@mui/material';
import { useId, useState } from 'react';
import { DateInput, Form, required, TextInput, useNotify, useRefresh, useTranslate } from 'react-admin';
import { OrganizationInput } from '../../people/organizations/index.js';
import { request } from '../../providers/http.js';
import { useSettings } from '../../system/settings/index.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { FormGrid } from '../../ui/FormGrid.js';
import type { Contract } from './contract.js';

/** Asks to whom a contract is handed over, and from which day on. */
export default function HandOverDialog({ contract, onClose }: { contract: Contract; onClose: () => void }) {
  const { id, version, reference, organizationName } = contract;
  const translate = useTranslate();
  const notify = useNotify();
  const refresh = useRefresh();
  const title = useId();
  const { data: settings } = useSettings();
  const [error, setError] = useState<unknown>();
  if (!settings) return null;
  const save = async (values: object) => {
    try {
      await request(`/contracts/${id}/hand-over`, { method: 'POST', body: { ...values, version } });
      notify('contract.handOver.done', { type: 'success' });
      onClose();
      refresh();
    } catch (refused) {
      setError(refused);
    }
  };
  return (
    <Dialog open fullWidth maxWidth="sm" onClose={onClose} aria-labelledby={title}>
      <Form onSubmit={save} record={{ on: settings.today }}>
        <DialogTitle id={title}>{translate('contract.handOver.title', { reference })}</DialogTitle>
        <DialogContent>
          {error instanceof Error && <ErrorNotice error={error} />}
          <Typography variant="body2" sx={{ mb: 2 }}>
            {translate('contract.handOver.text', { organizationName })}
          </Typography>
          <FormGrid>
            <OrganizationInput isRequired />
            <DateInput source="on" label="contract.handOver.on" validate={required()} />
            <TextInput source="comment" label="contract.handOver.comment" />
          </FormGrid>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{translate('ra.action.cancel')}</Button>
          <Button type="submit" variant="contained">
            {translate('contract.handOver.action')}
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
