import { Button, Dialog, DialogActions, DialogContent, DialogTitle, Typography } from '@mui/material';
import { useId } from 'react';
import { DateInput, Form, required, useTranslate } from 'react-admin';
import { useSettings } from '../../system/settings/index.js';
import type { Contract } from './contract.js';
import { useStage } from './useStage.js';

/** Asks on which day a contract was signed. */
export default function SignDialog({ contract, onClose }: { contract: Contract; onClose: () => void }) {
  const translate = useTranslate();
  const title = useId();
  const { data: settings } = useSettings();
  const change = useStage(contract);
  if (!settings) return null;
  const sign = async ({ signedOn }: { signedOn?: string }) => {
    if (await change({ stage: 'signed', signedOn: signedOn ?? null })) onClose();
  };
  return (
    <Dialog open fullWidth maxWidth="xs" onClose={onClose} aria-labelledby={title}>
      <Form onSubmit={sign} record={{ signedOn: settings.today }}>
        <DialogTitle id={title}>{translate('contract.sign.title', { reference: contract.reference })}</DialogTitle>
        <DialogContent>
          <Typography sx={{ mb: 2 }}>{translate('contract.sign.text')}</Typography>
          <DateInput source="signedOn" label="resources.contracts.fields.signedOn" validate={required()} fullWidth />
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{translate('ra.action.cancel')}</Button>
          <Button type="submit" variant="contained">
            {translate('contract.sign.action')}
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
