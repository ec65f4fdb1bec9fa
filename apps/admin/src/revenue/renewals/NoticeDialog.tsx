import { Button, Dialog, DialogActions, DialogContent, DialogTitle, Typography } from '@mui/material';
import { NOTICE_MEANS } from '@terril/domain';
import { useId, useState } from 'react';
import { DateInput, Form, required, SelectInput, TextInput, useNotify, useRefresh, useTranslate } from 'react-admin';
import { request } from '../../providers/http.js';
import { useSettings } from '../../system/settings/index.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { FormGrid } from '../../ui/FormGrid.js';
import { termChoices } from '../../ui/terms.js';
import { useFormat } from '../../ui/useFormat.js';
import type { Renewal } from './renewal.js';

/** Asks how and when the client was told that it may refuse the renewal. */
export default function NoticeDialog({ renewal, onClose }: { renewal: Renewal; onClose: () => void }) {
  const { id: contractId, reference, organizationName, termEndsOn, lastDayToRefuse } = renewal;
  const translate = useTranslate();
  const notify = useNotify();
  const refresh = useRefresh();
  const title = useId();
  const { day } = useFormat();
  const { data: settings } = useSettings();
  const [error, setError] = useState<unknown>();
  const save = async (values: object) => {
    try {
      await request('/renewal-notices', { method: 'POST', body: { ...values, contractId, termEndsOn } });
      notify('renewal.noted', { type: 'success' });
      onClose();
      refresh();
    } catch (refused) {
      setError(refused);
    }
  };
  return (
    <Dialog open fullWidth maxWidth="sm" onClose={onClose} aria-labelledby={title}>
      <Form onSubmit={save} record={{ sentOn: settings?.today, means: 'email' }}>
        <DialogTitle id={title}>{translate('renewal.noteOf', { reference })}</DialogTitle>
        <DialogContent>
          {error instanceof Error && <ErrorNotice error={error} />}
          <Typography variant="body2" sx={{ mb: 2 }}>
            {translate('renewal.toTell', { organizationName, ends: day(termEndsOn), last: day(lastDayToRefuse) })}
          </Typography>
          <FormGrid>
            <DateInput source="sentOn" label="renewal.sentOn" validate={required()} />
            <SelectInput
              source="means"
              label="renewal.means"
              choices={termChoices('noticeMeans', NOTICE_MEANS)}
              validate={required()}
            />
            <TextInput source="recipient" label="renewal.recipient" />
            <TextInput source="note" label="renewal.remark" helperText={translate('renewal.proof')} />
          </FormGrid>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{translate('ra.action.cancel')}</Button>
          <Button type="submit" variant="contained">
            {translate('ra.action.save')}
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
