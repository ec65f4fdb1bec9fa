import { AUDIENCE_ROLES, CAMPAIGN_KINDS, USUAL_MAILING_RATE } from '@terril/domain';
import { CheckboxGroupInput, FormDataConsumer, required, SelectInput, TextInput, useRecordContext } from 'react-admin';
import { ColleagueInput } from '../../system/users/index.js';
import { FormGrid } from '../../ui/FormGrid.js';
import { RecordForm } from '../../ui/RecordForm.js';
import { termChoices } from '../../ui/terms.js';
import { SegmentInput } from '../segments/index.js';
import type { Campaign } from './campaign.js';
import { MailingInputs } from './MailingInputs.js';

const NEW = { kind: 'mailing', audience: ['organization'], language: 'fr', ratePerMinute: USUAL_MAILING_RATE };

/** A campaign before it begins; afterwards whom it addresses and what it says stay as they were. */
export function CampaignForm() {
  const campaign = useRecordContext<Campaign>();
  const isBegun = campaign !== undefined && campaign.state !== 'draft';
  return (
    <RecordForm defaultValues={NEW}>
      <FormGrid title="resources.campaigns.groups.campaign">
        <TextInput source="name" validate={required()} />
        {!campaign && (
          <SelectInput source="kind" choices={termChoices('campaignKind', CAMPAIGN_KINDS)} validate={required()} />
        )}
        <ColleagueInput source="assigneeId" />
      </FormGrid>
      {!isBegun && (
        <FormGrid title="resources.campaigns.groups.audience">
          <SegmentInput isRequired />
          <CheckboxGroupInput
            source="audience"
            row={false}
            choices={termChoices('audienceRole', AUDIENCE_ROLES)}
            helperText="resources.campaigns.help.audience"
          />
        </FormGrid>
      )}
      <FormDataConsumer<Campaign>>
        {({ formData: { kind } }) =>
          kind === 'calls' ? (
            <TextInput source="body" label="campaigns.script" multiline minRows={4} disabled={isBegun} />
          ) : (
            <MailingInputs isBegun={isBegun} />
          )
        }
      </FormDataConsumer>
    </RecordForm>
  );
}
