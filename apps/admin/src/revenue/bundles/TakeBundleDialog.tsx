import { Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import type { Schemas } from '@terril/api-types';
import { BILLING_MOMENTS } from '@terril/domain';
import { useId, useState } from 'react';
import {
  AutocompleteInput,
  DateInput,
  Form,
  ReferenceInput,
  required,
  SelectInput,
  useNotify,
  useRefresh,
  useTranslate,
} from 'react-admin';
import { request } from '../../providers/http.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { FormGrid } from '../../ui/FormGrid.js';
import { termChoices } from '../../ui/terms.js';

type Taken = Schemas['BundleSubscriptionsOut'];

/** Its own record: else the form would be filled in with the contract of the page. */
const NEW = { billed: 'in_advance' };
const OFFERED = { isArchived: false };

/** Asks which bundle a contract takes, and from which day. */
export default function TakeBundleDialog({ contractId, onClose }: { contractId: number; onClose: () => void }) {
  const translate = useTranslate();
  const notify = useNotify();
  const refresh = useRefresh();
  const title = useId();
  const [error, setError] = useState<unknown>();
  const take = async (values: object) => {
    try {
      const body = { ...values, contractId };
      const { subscriptions } = await request<Taken>('/subscriptions/of-bundle', { method: 'POST', body });
      notify('bundle.taken', { messageArgs: { smart_count: subscriptions.length } });
      refresh();
      onClose();
    } catch (refused) {
      setError(refused);
    }
  };
  return (
    <Dialog open fullWidth maxWidth="sm" onClose={onClose} aria-labelledby={title}>
      <Form onSubmit={take} record={NEW}>
        <DialogTitle id={title}>{translate('bundle.take')}</DialogTitle>
        <DialogContent>
          {error instanceof Error && <ErrorNotice error={error} />}
          <FormGrid>
            <ReferenceInput
              source="bundleId"
              reference="bundles"
              filter={OFFERED}
              sort={{ field: 'name', order: 'ASC' }}
            >
              <AutocompleteInput label="bundle.bundle" optionText="name" validate={required()} />
            </ReferenceInput>
            <DateInput source="startsOn" label="bundle.startsOn" validate={required()} />
            <SelectInput
              source="billed"
              label="resources.subscriptions.fields.billed"
              choices={termChoices('billed', BILLING_MOMENTS)}
              validate={required()}
            />
          </FormGrid>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{translate('ra.action.cancel')}</Button>
          <Button type="submit" variant="contained">
            {translate('ra.action.confirm')}
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
