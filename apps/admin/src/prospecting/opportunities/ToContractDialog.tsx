import { BILLING_MOMENTS, RENEWALS, SERVICE_CATEGORIES } from '@terril/domain';
import {
  DateInput,
  NumberInput,
  required,
  SelectInput,
  TextInput,
  useNotify,
  useRedirect,
  useTranslate,
} from 'react-admin';
import { request } from '../../providers/http.js';
import { useSettings } from '../../system/settings/index.js';
import { FormDialog } from '../../ui/FormDialog.js';
import { FormGrid } from '../../ui/FormGrid.js';
import { termChoices } from '../../ui/terms.js';
import { useFormat } from '../../ui/useFormat.js';
import type { Opportunity } from './opportunity.js';

/** Asks what the contract of an opportunity needs beside what the opportunity says. */
export default function ToContractDialog({ opportunity, onClose }: { opportunity: Opportunity; onClose: () => void }) {
  const translate = useTranslate();
  const notify = useNotify();
  const redirect = useRedirect();
  const { day } = useFormat();
  const { data: settings } = useSettings();
  if (!settings) return null;
  const { id, version, title, outcome, expectedOn, lines } = opportunity;
  const recurring = lines.filter(({ periodUnit }) => periodUnit !== null);
  const once = lines.length - recurring.length;
  const isUnnamed = recurring.some(({ serviceId }) => serviceId === null);
  const make = async (values: object) => {
    const body = { ...values, version };
    const made = await request<Opportunity>(`/opportunities/${id}/contract`, { method: 'POST', body });
    notify('opportunity.contract.made', { type: 'success', messageArgs: { reference: made.contractReference } });
    redirect('show', 'contracts', made.contractId ?? undefined);
  };
  const text = [
    recurring.length === 0
      ? translate('opportunity.contract.noSubscription')
      : translate('opportunity.contract.subscriptions', { smart_count: recurring.length }),
    once > 0 && translate('opportunity.contract.once', { smart_count: once }),
    outcome === 'open' && translate('opportunity.contract.wins', { day: day(settings.today) }),
  ];
  return (
    <FormDialog
      title={translate('opportunity.contract.make')}
      text={text.filter(Boolean).join(' ')}
      record={{
        startsOn: expectedOn !== null && expectedOn > settings.today ? expectedOn : settings.today,
        title,
        renewal: 'tacit',
        termMonths: 12,
        noticeMonths: 2,
        billed: 'in_advance',
        ...(isUnnamed && { category: 'service' }),
      }}
      action="opportunity.contract.make"
      onSubmit={make}
      onClose={onClose}
    >
      <FormGrid>
        <DateInput source="startsOn" label="resources.contracts.fields.startsOn" validate={required()} />
        <TextInput
          source="reference"
          label="resources.contracts.fields.reference"
          helperText="resources.contracts.help.reference"
        />
        <TextInput source="title" label="resources.contracts.fields.title" validate={required()} />
        <SelectInput
          source="renewal"
          label="resources.contracts.fields.renewal"
          choices={termChoices('renewal', RENEWALS)}
          validate={required()}
        />
        <NumberInput source="termMonths" label="resources.contracts.fields.termMonths" min={1} />
        <NumberInput
          source="noticeMonths"
          label="resources.contracts.fields.noticeMonths"
          min={0}
          validate={required()}
        />
        {recurring.length > 0 && (
          <SelectInput
            source="billed"
            label="resources.subscriptions.fields.billed"
            choices={termChoices('billed', BILLING_MOMENTS)}
            validate={required()}
          />
        )}
        {isUnnamed && (
          <SelectInput
            source="category"
            label="resources.subscriptions.fields.category"
            choices={termChoices('category', SERVICE_CATEGORIES)}
            validate={required()}
            helperText="opportunity.contract.category"
          />
        )}
      </FormGrid>
    </FormDialog>
  );
}
