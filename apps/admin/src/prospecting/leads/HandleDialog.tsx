import { ORGANIZATION_KINDS } from '@terril/domain';
import { BooleanInput, required, SelectInput, TextInput, useRedirect, useTranslate } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { OrganizationInput } from '../../people/organizations/index.js';
import { request } from '../../providers/http.js';
import { DuplicateWarning } from '../../records/duplicates/index.js';
import { ColleagueInput } from '../../system/users/index.js';
import { FormDialog } from '../../ui/FormDialog.js';
import { FormGrid } from '../../ui/FormGrid.js';
import { termChoices } from '../../ui/terms.js';
import { StageInput } from '../pipeline-stages/index.js';
import { type Handling, handlingOf, beginningWith } from './handling.js';
import type { Lead } from './lead.js';

/** Makes of a lead an organization, or adds to one that is there, with its contact and an opportunity. */
export function HandleDialog({ lead, onClose }: { lead: Lead; onClose: () => void }) {
  const translate = useTranslate();
  const redirect = useRedirect();
  const save = async (typed: Handling) => {
    const body = handlingOf(lead, typed);
    const made = await request<Lead>(`/leads/${lead.id}/handle`, { method: 'POST', body });
    if (made.opportunityId !== null) redirect('show', 'opportunities', made.opportunityId);
  };
  return (
    <FormDialog<Handling>
      title={translate('lead.handle')}
      record={beginningWith(lead)}
      action="lead.handle"
      maxWidth="md"
      onSubmit={save}
      onClose={onClose}
    >
      <OrganizationPart />
      <FormGrid title="lead.contact">
        <TextInput source="firstName" label="resources.contacts.fields.firstName" />
        <TextInput source="lastName" label="resources.contacts.fields.lastName" />
        <TextInput source="email" label="resources.contacts.fields.email" />
        <TextInput source="phone" label="resources.contacts.fields.phone" />
      </FormGrid>
      <DuplicateWarning resource="contacts" sources={['firstName', 'lastName', 'phone']} />
      <OpportunityPart />
    </FormDialog>
  );
}

/** One that is there, or the prospect to make, beside those that it may already be. */
function OrganizationPart() {
  const chosen = Boolean(useWatch({ name: 'organizationId' }));
  return (
    <>
      <FormGrid title="lead.organization">
        <OrganizationInput />
        {!chosen && <TextInput source="name" label="resources.organizations.fields.name" validate={required()} />}
        {!chosen && (
          <SelectInput
            source="kind"
            label="resources.organizations.fields.kind"
            choices={termChoices('kind', ORGANIZATION_KINDS)}
            validate={required()}
          />
        )}
        {!chosen && <TextInput source="postcode" label="resources.organizations.fields.postcode" />}
        {!chosen && <TextInput source="city" label="resources.organizations.fields.city" />}
      </FormGrid>
      {!chosen && <DuplicateWarning resource="organizations" sources={['name', 'email', 'phone', 'postcode']} />}
    </>
  );
}

function OpportunityPart() {
  const isMade = useWatch({ name: 'withOpportunity' }) === true;
  return (
    <FormGrid title="lead.opportunity">
      <BooleanInput source="withOpportunity" label="lead.withOpportunity" />
      {isMade && <TextInput source="title" label="resources.opportunities.fields.title" validate={required()} />}
      {isMade && <StageInput isRequired />}
      {isMade && <ColleagueInput source="assigneeId" />}
    </FormGrid>
  );
}
