import type { Schemas } from '@terril/api-types';
import { ORGANIZATION_KINDS } from '@terril/domain';
import { BooleanInput, ResourceContextProvider, SelectInput, TextInput, useNotify, useTranslate } from 'react-admin';
import { ContactInput } from '../../people/contacts/index.js';
import { OrganizationInput } from '../../people/organizations/index.js';
import { StageInput } from '../../prospecting/pipeline-stages/index.js';
import { request } from '../../providers/http.js';
import { FormDialog } from '../../ui/FormDialog.js';
import { FormGrid } from '../../ui/FormGrid.js';
import { termChoices } from '../../ui/terms.js';
import { type FilingFields, namesIn, partnerOf, toFiling, type TrayMessage } from './tray.js';

/** Asks whose a message is: somebody known, or somebody new, with an opportunity or not. */
export function FileDialog({ message, onClose }: { message: TrayMessage; onClose: () => void }) {
  const translate = useTranslate();
  const notify = useNotify();
  const [first, ...others] = message.known;
  const guess = others.length === 0 ? first : undefined;
  const names = message.known.length === 0 ? namesIn(partnerOf(message)?.name ?? null) : {};
  const file = async (fields: FilingFields) => {
    const body = toFiling(fields);
    const filed = await request<Schemas['TrayFiledOut']>(`/mail-tray/${message.id}/file`, { method: 'POST', body });
    notify(translate('mailTray.filed', { smart_count: filed.others }), { type: 'success' });
  };
  return (
    <ResourceContextProvider value="mail-tray">
      <FormDialog<FilingFields & Record<string, unknown>>
        title={translate('mailTray.fileTitle')}
        record={{
          organizationId: guess?.organizationId ?? null,
          contactId: guess?.contactId ?? null,
          organizationKind: 'association',
          remember: message.partners.length === 1,
          ...names,
        }}
        action="mailTray.file"
        maxWidth="md"
        onSubmit={file}
        onClose={onClose}
      >
        <FormGrid title="mailTray.known">
          <OrganizationInput />
          <ContactInput />
        </FormGrid>
        <FormGrid title="mailTray.newOrganization">
          <TextInput source="organizationName" helperText="mailTray.newHelp" />
          <SelectInput source="organizationKind" choices={termChoices('kind', ORGANIZATION_KINDS)} />
        </FormGrid>
        <FormGrid title="mailTray.newContact">
          <TextInput source="firstName" />
          <TextInput source="lastName" helperText="mailTray.newContactHelp" />
          <TextInput source="function" />
        </FormGrid>
        <BooleanInput source="remember" helperText="mailTray.rememberHelp" />
        <FormGrid title="mailTray.newOpportunity">
          <TextInput source="title" helperText="mailTray.opportunityHelp" />
          <StageInput />
        </FormGrid>
      </FormDialog>
    </ResourceContextProvider>
  );
}
