import { DateInput, required, TextInput, useNotify, useTranslate } from 'react-admin';
import { OrganizationInput } from '../../people/organizations/index.js';
import { request } from '../../providers/http.js';
import { useSettings } from '../../system/settings/index.js';
import { FormDialog } from '../../ui/FormDialog.js';
import { FormGrid } from '../../ui/FormGrid.js';
import type { Contract } from './contract.js';

/** Asks to whom a contract is handed over, and from which day on. */
export default function HandOverDialog({ contract, onClose }: { contract: Contract; onClose: () => void }) {
  const { id, version, reference, organizationName } = contract;
  const translate = useTranslate();
  const notify = useNotify();
  const { data: settings } = useSettings();
  if (!settings) return null;
  const handOver = async (values: object) => {
    await request(`/contracts/${id}/hand-over`, { method: 'POST', body: { ...values, version } });
    notify('contract.handOver.done', { type: 'success' });
  };
  return (
    <FormDialog
      title={translate('contract.handOver.title', { reference })}
      text={translate('contract.handOver.text', { organizationName })}
      record={{ on: settings.today }}
      action="contract.handOver.action"
      onSubmit={handOver}
      onClose={onClose}
    >
      <FormGrid>
        <OrganizationInput isRequired />
        <DateInput source="on" label="contract.handOver.on" validate={required()} />
        <TextInput source="comment" label="contract.handOver.comment" />
      </FormGrid>
    </FormDialog>
  );
}
