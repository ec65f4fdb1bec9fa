import { Button, Dialog, DialogActions, DialogContent, DialogTitle, Typography } from '@mui/material';
import { addMonths } from '@terril/domain';
import { useId, useState } from 'react';
import { DateInput, Form, required, TextInput, useNotify, useRefresh, useTranslate } from 'react-admin';
import { request } from '../../providers/http.js';
import { DecimalInput } from '../../ui/DecimalInput.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { FormGrid } from '../../ui/FormGrid.js';
import { useFormat } from '../../ui/useFormat.js';
import { bodyOf, type FixedTerm, type Renewed, type RenewValues } from './fixed-renewal.js';
import { RenewPreview } from './RenewPreview.js';

const A_YEAR = 12;

/** Asks for the new end of a contract of fixed term and its prices, and shows the money before it is done. */
export default function RenewDialog({ contract, onClose }: { contract: FixedTerm; onClose: () => void }) {
  const { id, reference, endsOn } = contract;
  const translate = useTranslate();
  const notify = useNotify();
  const refresh = useRefresh();
  const title = useId();
  const { day } = useFormat();
  const [error, setError] = useState<unknown>();
  const save = async (values: RenewValues) => {
    try {
      await request<Renewed>(`/contracts/${id}/renew`, { method: 'POST', body: bodyOf(contract, values) });
      notify('fixedRenewal.done', { type: 'success' });
      refresh();
      onClose();
    } catch (refused) {
      setError(refused);
    }
  };
  return (
    <Dialog open fullWidth maxWidth="md" onClose={onClose} aria-labelledby={title}>
      <Form onSubmit={save} record={{ endsOn: addMonths(endsOn, A_YEAR), percent: '0' }}>
        <DialogTitle id={title}>{translate('fixedRenewal.title', { reference })}</DialogTitle>
        <DialogContent>
          {error instanceof Error && <ErrorNotice error={error} />}
          <Typography variant="body2" sx={{ mb: 2 }}>
            {translate('fixedRenewal.text', { day: day(endsOn) })}
          </Typography>
          <FormGrid>
            <DateInput source="endsOn" label="fixedRenewal.endsOn" validate={required()} />
            <DecimalInput source="percent" label="fixedRenewal.percent" validate={required()} />
            <DateInput source="signedOn" label="fixedRenewal.signedOn" />
            <TextInput source="title" label="fixedRenewal.amendment" helperText="fixedRenewal.amendmentHelp" />
          </FormGrid>
          <RenewPreview contract={contract} />
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{translate('ra.action.cancel')}</Button>
          <Button type="submit" variant="contained">
            {translate('fixedRenewal.action')}
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
