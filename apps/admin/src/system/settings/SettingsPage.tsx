import { Card, Typography } from '@mui/material';
import { COUNTING_STEPS, spokenMinutes } from '@terril/domain';
import {
  AccessDenied,
  BooleanInput,
  CanAccess,
  NumberInput,
  SelectInput,
  SimpleForm,
  TextInput,
  Title,
  Toolbar,
  required,
  useTranslate,
} from 'react-admin';
import { useSaveRow } from '../../providers/useSaveRow.js';
import { DecimalInput } from '../../ui/DecimalInput.js';
import { FormSaveButton } from '../../ui/FormSaveButton.js';
import { FormGrid } from '../../ui/FormGrid.js';
import { Loaded } from '../../ui/Loaded.js';
import { useFormat } from '../../ui/useFormat.js';
import { useSettings } from './useSettings.js';
import type { Settings } from './settings.js';

const WRITTEN = [
  'cooperativeName',
  'cooperativeLegal',
  'cooperativeAddress',
  'cooperativePostcode',
  'cooperativeCity',
  'cooperativeEmail',
  'cooperativePhone',
  'sendsNotices',
  'fiscalYearStartMonth',
  'contractReferencePattern',
  'directoryEnabled',
  'directoryUrl',
  'addressesEnabled',
  'addressesUrl',
  'assistanceStep',
  'assistanceAlertShare',
  'forecastLow',
  'forecastHigh',
  'statutoryPercent',
] as const;
const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

/** What holds for the whole cooperative: one record, so no list. */
export default function SettingsPage() {
  const query = useSettings();
  const translate = useTranslate();
  return (
    <>
      <Title title="settings.title" />
      <CanAccess resource="settings" action="edit" accessDenied={<AccessDenied />}>
        <Card sx={{ mt: 2 }} aria-label={translate('settings.title')}>
          <Loaded query={query}>{(settings) => <SettingsForm settings={settings} />}</Loaded>
        </Card>
      </CanAccess>
    </>
  );
}

function SettingsForm({ settings }: { settings: Settings }) {
  const translate = useTranslate();
  const { monthName } = useFormat();
  const save = useSaveRow<Settings>('/settings', { row: settings, written: WRITTEN, saved: 'settings.saved' });
  const toolbar = (
    <Toolbar>
      <FormSaveButton />
    </Toolbar>
  );
  return (
    <SimpleForm record={settings} onSubmit={save} toolbar={toolbar} warnWhenUnsavedChanges>
      <FormGrid>
        <TextInput source="cooperativeName" label="settings.cooperativeName" validate={required()} />
        <SelectInput
          source="fiscalYearStartMonth"
          label="settings.fiscalYearStartMonth"
          choices={MONTHS.map((month) => ({ id: month, name: monthName(month) }))}
          translateChoice={false}
          validate={required()}
        />
        <TextInput
          source="contractReferencePattern"
          label="settings.contractReferencePattern"
          helperText="settings.contractReferencePatternHelp"
          validate={required()}
        />
      </FormGrid>
      <FormGrid title="settings.letterhead">
        <TextInput source="cooperativeAddress" label="settings.cooperativeAddress" multiline />
        <TextInput source="cooperativePostcode" label="settings.cooperativePostcode" />
        <TextInput source="cooperativeCity" label="settings.cooperativeCity" />
        <TextInput
          source="cooperativeEmail"
          label="settings.cooperativeEmail"
          helperText="settings.cooperativeEmailHelp"
          type="email"
        />
        <TextInput source="cooperativePhone" label="settings.cooperativePhone" />
        <TextInput
          source="cooperativeLegal"
          label="settings.cooperativeLegal"
          helperText="settings.cooperativeLegalHelp"
          multiline
        />
      </FormGrid>
      <FormGrid>
        <BooleanInput
          source="sendsNotices"
          label="settings.sendsNotices"
          helperText={settings.mailEnabled ? 'settings.sendsNoticesHelp' : 'letter.noServer'}
        />
      </FormGrid>
      <FormGrid title="settings.assistance">
        <SelectInput
          source="assistanceStep"
          label="settings.assistanceStep"
          helperText="settings.assistanceStepHelp"
          choices={COUNTING_STEPS.map((step) => ({ id: step, name: spokenMinutes(step) }))}
          translateChoice={false}
          validate={required()}
        />
        <NumberInput
          source="assistanceAlertShare"
          label="settings.assistanceAlertShare"
          min={1}
          max={99}
          validate={required()}
        />
      </FormGrid>
      <FormGrid title="settings.forecast">
        <DecimalInput source="forecastLow" label="settings.forecastLow" helperText="settings.forecastBandHelp" />
        <DecimalInput source="forecastHigh" label="settings.forecastHigh" />
      </FormGrid>
      <FormGrid title="allocation.title">
        <DecimalInput
          source="statutoryPercent"
          label="settings.statutoryPercent"
          helperText="settings.statutoryPercentHelp"
          validate={required()}
        />
      </FormGrid>
      <FormGrid title="publicServices.title">
        <BooleanInput source="directoryEnabled" label="publicServices.directoryEnabled" />
        <TextInput source="directoryUrl" label="publicServices.directoryUrl" validate={required()} />
      </FormGrid>
      <FormGrid>
        <BooleanInput source="addressesEnabled" label="publicServices.addressesEnabled" />
        <TextInput source="addressesUrl" label="publicServices.addressesUrl" validate={required()} />
      </FormGrid>
      <Typography variant="body2" color="text.secondary">
        {translate('publicServices.note')}
      </Typography>
    </SimpleForm>
  );
}
