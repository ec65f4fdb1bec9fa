import { CONTACT_LANGUAGES } from '@terril/domain';
import { BooleanInput, DateInput, FormDataConsumer, SelectInput, TextInput, email, required } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { CustomInputs } from '../../reference/custom-fields/index.js';
import { DuplicateWarning } from '../../records/duplicates/index.js';
import { TagsInput } from '../../reference/tags/index.js';
import { ContactPointInputs } from '../../ui/ContactPointInputs.js';
import { FormGrid } from '../../ui/FormGrid.js';
import { RecordForm } from '../../ui/RecordForm.js';
import { RoleInputs } from './RoleInputs.js';
import { SameEmail } from './SameEmail.js';
import { useLanguageName } from './useLanguageName.js';

const COMPARED = ['firstName', 'lastName', 'isShared', 'phone', 'mobile'];

export function ContactForm() {
  const languageName = useLanguageName();
  const languages = CONTACT_LANGUAGES.map((id) => ({ id, name: languageName(id) }));
  return (
    <RecordForm defaultValues={{ isShared: false, objectsToProspecting: false }}>
      <FormGrid title="resources.contacts.groups.identity">
        <FormDataConsumer>
          {({ formData }) => formData.isShared !== true && <TextInput source="firstName" />}
        </FormDataConsumer>
        <TextInput source="lastName" validate={required()} />
        <SelectInput source="language" choices={languages} translateChoice={false} />
        <BooleanInput source="isShared" helperText="resources.contacts.help.isShared" />
      </FormGrid>
      <FormGrid title="resources.contacts.groups.coordinates">
        <TextInput source="email" type="email" validate={email()} />
        <TextInput source="phone" type="tel" />
        <TextInput source="mobile" type="tel" />
      </FormGrid>
      <SameEmail />
      <SameContact />
      <ContactPointInputs />
      <RoleInputs />
      <FormGrid title="resources.contacts.groups.consent">
        <DateInput source="newsletterConsentOn" />
        <TextInput source="newsletterConsentSource" helperText="resources.contacts.help.newsletterConsentSource" />
        <DateInput source="lastContactOn" helperText="resources.contacts.help.lastContactOn" />
        <BooleanInput source="objectsToProspecting" helperText="resources.contacts.help.objectsToProspecting" />
        <FormDataConsumer>
          {({ formData }) => formData.objectsToProspecting === true && <DateInput source="objectedOn" />}
        </FormDataConsumer>
      </FormGrid>
      <FormGrid>
        <TagsInput />
        <TextInput source="externalReference" />
      </FormGrid>
      <CustomInputs />
      <TextInput source="note" multiline minRows={3} />
    </RecordForm>
  );
}

/** Its e-mail has a word of its own, since two people may well have the same. */
function SameContact() {
  const roles: unknown = useWatch({ name: 'roles' });
  const organizationIds = Array.isArray(roles) ? roles.map((role) => role?.organizationId) : [];
  return <DuplicateWarning resource="contacts" sources={COMPARED} others={{ organizationIds }} />;
}
