import type { Schemas } from '@terril/api-types';
import { required, TextInput, useNotify, useTranslate } from 'react-admin';
import { ContactInput } from '../../people/contacts/index.js';
import { OrganizationInput } from '../../people/organizations/index.js';
import { StageInput } from '../../prospecting/pipeline-stages/index.js';
import { request } from '../../providers/http.js';
import { DecimalInput } from '../../ui/DecimalInput.js';
import { FormDialog } from '../../ui/FormDialog.js';
import { FormGrid } from '../../ui/FormGrid.js';

type Born = Schemas['BornOpportunityCreate'];

/** Records an opportunity born of a campaign or an event, whose address is `of`. */
export default function OpportunityDialog({ of, onClose }: { of: string; onClose: () => void }) {
  const translate = useTranslate();
  const notify = useNotify();
  const save = async (fields: Born) => {
    await request(`${of}/opportunities`, { method: 'POST', body: fields });
    notify('campaigns.opportunityKept', { type: 'success' });
  };
  return (
    <FormDialog<Born>
      title={translate('campaigns.bornOpportunity')}
      record={{ oneOffAmount: '0.00', yearlyAmount: '0.00' }}
      onSubmit={save}
      onClose={onClose}
    >
      <FormGrid>
        <OrganizationInput isRequired />
        <ContactInput label="resources.opportunities.fields.contactId" />
        <TextInput source="title" label="resources.opportunities.fields.title" validate={required()} />
        <StageInput isRequired />
        <DecimalInput source="oneOffAmount" label="resources.opportunities.fields.oneOffAmount" />
        <DecimalInput source="yearlyAmount" label="resources.opportunities.fields.yearlyAmount" />
      </FormGrid>
    </FormDialog>
  );
}
