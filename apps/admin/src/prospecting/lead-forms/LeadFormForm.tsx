import { LEAD_FIELD_USES } from '@terril/domain';
import { BooleanInput, required, SelectInput, TextInput, useTranslate } from 'react-admin';
import { ColleagueInput } from '../../system/users/index.js';
import { FormGrid } from '../../ui/FormGrid.js';
import { RecordForm } from '../../ui/RecordForm.js';
import { termChoices } from '../../ui/terms.js';
import { StageInput } from '../pipeline-stages/index.js';

const LANGUAGES = [
  { id: 'fr', name: 'Français' },
  { id: 'en', name: 'English' },
];

export function LeadFormForm() {
  const translate = useTranslate();
  const usual = {
    language: 'fr',
    phoneUse: 'optional',
    organizationUse: 'optional',
    placeUse: 'optional',
    isOn: false,
    thanks: translate('leadForm.usualThanks'),
    consentText: translate('leadForm.usualConsent'),
  };
  return (
    <RecordForm defaultValues={usual}>
      <FormGrid title="resources.lead-forms.groups.page">
        <TextInput source="title" validate={required()} />
        <TextInput source="slug" validate={required()} helperText="resources.lead-forms.help.slug" />
        <SelectInput source="language" choices={LANGUAGES} translateChoice={false} validate={required()} />
        <BooleanInput source="isOn" helperText="resources.lead-forms.help.isOn" />
      </FormGrid>
      <TextInput source="intro" multiline minRows={2} />
      <TextInput source="thanks" multiline minRows={2} validate={required()} />
      <TextInput
        source="consentText"
        multiline
        minRows={2}
        validate={required()}
        helperText="resources.lead-forms.help.consentText"
      />
      <FormGrid title="resources.lead-forms.groups.fields">
        {['phoneUse', 'organizationUse', 'placeUse'].map((use) => (
          <SelectInput
            key={use}
            source={use}
            choices={termChoices('leadFieldUse', LEAD_FIELD_USES)}
            validate={required()}
          />
        ))}
      </FormGrid>
      <FormGrid title="resources.lead-forms.groups.follow">
        <StageInput isRequired />
        <ColleagueInput source="assigneeId" />
        <TextInput source="source" helperText="resources.opportunities.help.source" />
        <TextInput
          source="allowedOrigins"
          multiline
          helperText="resources.lead-forms.help.allowedOrigins"
          format={inLines}
          parse={linesOf}
        />
      </FormGrid>
    </RecordForm>
  );
}

/** One site a line, as it is typed. */
const inLines = (origins: string[] | undefined) => origins?.join('\n') ?? '';
const linesOf = (text: string) => (text === '' ? [] : text.split('\n'));
