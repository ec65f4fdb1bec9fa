import type { Schemas } from '@terril/api-types';
import { BILLING_MOMENTS } from '@terril/domain';
import {
  AutocompleteInput,
  DateInput,
  ReferenceInput,
  required,
  SelectInput,
  useNotify,
  useTranslate,
} from 'react-admin';
import { request } from '../../providers/http.js';
import { FormDialog } from '../../ui/FormDialog.js';
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
  const take = async (values: object) => {
    const body = { ...values, contractId };
    const { subscriptions } = await request<Taken>('/subscriptions/of-bundle', { method: 'POST', body });
    notify('bundle.taken', { messageArgs: { smart_count: subscriptions.length } });
  };
  return (
    <FormDialog
      title={translate('bundle.take')}
      record={NEW}
      action="ra.action.confirm"
      onSubmit={take}
      onClose={onClose}
    >
      <FormGrid>
        <ReferenceInput source="bundleId" reference="bundles" filter={OFFERED} sort={{ field: 'name', order: 'ASC' }}>
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
    </FormDialog>
  );
}
