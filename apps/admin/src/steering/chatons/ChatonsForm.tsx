import { Card } from '@mui/material';
import {
  AutocompleteArrayInput,
  BooleanInput,
  DateInput,
  ReferenceArrayInput,
  SimpleForm,
  TextInput,
  Toolbar,
  useTranslate,
} from 'react-admin';
import { useSaveRow } from '../../providers/useSaveRow.js';
import { FormGrid } from '../../ui/FormGrid.js';
import { FormSaveButton } from '../../ui/FormSaveButton.js';
import type { ChatonsExport } from './chatons.js';

const WRITTEN = ['enabled', 'website', 'description', 'legalUrl', 'memberSince', 'serviceIds'] as const;
const BY_NAME = { field: 'name', order: 'ASC' } as const;
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
        <ReferenceArrayInput
          source="serviceIds"
          reference="services"
          sort={BY_NAME}
          filter={{ nature: 'recurring' }}
          perPage={100}
        >
          <AutocompleteArrayInput label="chatons.services" helperText="chatons.servicesHelp" fullWidth />
        </ReferenceArrayInput>
        <FormGrid>
          <TextInput source="website" label="chatons.website" type="url" parse={orNull} />
          <TextInput source="legalUrl" label="chatons.legalUrl" type="url" parse={orNull} />
          <DateInput source="memberSince" label="chatons.memberSince" parse={orNull} />
        </FormGrid>
        <TextInput source="description" label="chatons.description" fullWidth parse={orNull} />
      </SimpleForm>
    </Card>
  );
}
