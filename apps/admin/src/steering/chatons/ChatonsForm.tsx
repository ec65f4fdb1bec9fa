import { Card } from '@mui/material';
import { INSTALL_TYPES, PROVIDER_TYPES, SERVER_TYPES } from '@terril/domain';
import {
  AutocompleteArrayInput,
  BooleanInput,
  DateInput,
  ReferenceArrayInput,
  ReferenceInput,
  required,
  SelectInput,
  SimpleForm,
  TextInput,
  Toolbar,
  useTranslate,
} from 'react-admin';
import { useSaveRow } from '../../providers/useSaveRow.js';
import { FormGrid } from '../../ui/FormGrid.js';
import { Rows } from '../../ui/Rows.js';
import { FormSaveButton } from '../../ui/FormSaveButton.js';
import type { ChatonsExport } from './chatons.js';

const WRITTEN = [
  'enabled',
  'website',
  'description',
  'legalUrl',
  'memberSince',
  'serviceIds',
  'hostName',
  'hostDescription',
  'serverType',
  'providerType',
  'hostCountryCode',
  'software',
] as const;
const BY_NAME = { field: 'name', order: 'ASC' } as const;
const RECURRING = { nature: 'recurring' } as const;
const choicesOf = (of: string, ids: readonly string[]) => ids.map((id) => ({ id, name: `chatons.${of}.${id}` }));
const orNull = (text: string) => text || null;

export function ChatonsForm({ settings }: { settings: ChatonsExport }) {
  const translate = useTranslate();
  const save = useSaveRow('/chatons-export', { row: settings, written: WRITTEN, saved: 'chatons.saved' });
  const toolbar = (
    <Toolbar>
      <FormSaveButton />
    </Toolbar>
  );
  return (
    <Card aria-label={translate('chatons.title')} sx={{ mb: 2 }}>
      <SimpleForm record={settings} onSubmit={save} toolbar={toolbar} warnWhenUnsavedChanges>
        <BooleanInput source="enabled" label="chatons.enabled" helperText="chatons.enabledHelp" />
        <ReferenceArrayInput source="serviceIds" reference="services" sort={BY_NAME} filter={RECURRING} perPage={100}>
          <AutocompleteArrayInput label="chatons.services" helperText="chatons.servicesHelp" fullWidth />
        </ReferenceArrayInput>
        <FormGrid>
          <TextInput source="website" label="chatons.website" type="url" parse={orNull} />
          <TextInput source="legalUrl" label="chatons.legalUrl" type="url" parse={orNull} />
          <DateInput source="memberSince" label="chatons.memberSince" parse={orNull} />
        </FormGrid>
        <TextInput source="description" label="chatons.description" fullWidth parse={orNull} />
        <FormGrid title="chatons.host">
          <TextInput source="hostName" label="chatons.hostName" helperText="chatons.hostNameHelp" parse={orNull} />
          <TextInput source="hostDescription" label="chatons.hostDescription" parse={orNull} />
          <SelectInput
            source="serverType"
            label="chatons.serverType"
            choices={choicesOf('serverTypes', SERVER_TYPES)}
          />
          <SelectInput
            source="providerType"
            label="chatons.providerType"
            choices={choicesOf('providerTypes', PROVIDER_TYPES)}
          />
          <TextInput source="hostCountryCode" label="chatons.hostCountryCode" validate={required()} />
        </FormGrid>
        <Rows source="software" label="chatons.software" addLabel="chatons.addSoftware" narrowest={14}>
          <ReferenceInput source="serviceId" reference="services" sort={BY_NAME} filter={RECURRING} perPage={100}>
            <SelectInput label="chatons.softwareOf" validate={required()} />
          </ReferenceInput>
          <TextInput source="name" label="chatons.softwareName" validate={required()} />
          <TextInput source="website" label="chatons.softwareWebsite" type="url" parse={orNull} />
          <TextInput source="licenseName" label="chatons.licenseName" parse={orNull} />
          <TextInput source="licenseUrl" label="chatons.licenseUrl" type="url" parse={orNull} />
          <TextInput source="sourceUrl" label="chatons.sourceUrl" type="url" parse={orNull} />
          <SelectInput
            source="installType"
            label="chatons.installType"
            choices={choicesOf('installTypes', INSTALL_TYPES)}
          />
        </Rows>
      </SimpleForm>
    </Card>
  );
}
