import SendIcon from '@mui/icons-material/Send';
import { Alert, Box } from '@mui/material';
import {
  SaveButton,
  SimpleForm,
  TextInput,
  Toolbar,
  useGetIdentity,
  useRecordContext,
  useSaveContext,
  useTranslate,
} from 'react-admin';
import { useWatch } from 'react-hook-form';
import { queryString } from '../../providers/http.js';
import { useApi } from '../../providers/useApi.js';
import { useSettings } from '../../system/settings/index.js';
import { OtherErrors } from '../../ui/OtherErrors.js';
import { TrashButton } from '../../ui/TrashButton.js';
import { useDebounced } from '../../ui/useDebounced.js';
import { AddressInput } from './AddressInput.js';
import type { DraftFields, Email, Recipient } from './email.js';
import { FilesInput } from './FilesInput.js';
import { TemplateInput } from './TemplateInput.js';
import { useSend } from './useSend.js';

/** A draft: whom it is to, what it says, its files. It is kept, or sent. */
export function EmailForm() {
  const isEditing = useRecordContext()?.id !== undefined;
  const { identity } = useGetIdentity();
  const { data: settings } = useSettings();
  const translate = useTranslate();
  return (
    <SimpleForm
      defaultValues={{ to: [], cc: [], bcc: [], files: [], fromName: identity?.fullName }}
      warnWhenUnsavedChanges
      toolbar={<DraftToolbar isEditing={isEditing} canSend={settings?.mailEnabled ?? false} />}
    >
      <OtherErrors />
      <NoRecord />
      {settings && !settings.mailEnabled && (
        <Alert severity="warning" sx={{ mb: 2, width: '100%' }}>
          {translate('email.noServer')}
        </Alert>
      )}
      <AddressInput source="to" />
      <AddressInput source="cc" />
      <AddressInput source="bcc" />
      <Objections />
      <TemplateInput />
      <TextInput source="subject" fullWidth />
      <TextInput source="body" multiline minRows={10} fullWidth helperText="resources.email-templates.help.body" />
      <FilesInput />
      <TextInput source="fromName" helperText="resources.emails.help.fromName" />
    </SimpleForm>
  );
}

function DraftToolbar({ isEditing, canSend }: { isEditing: boolean; canSend: boolean }) {
  const send = useSend();
  const { save } = useSaveContext();
  if (!save) return null;
  return (
    <Toolbar sx={{ gap: 1, flexWrap: 'wrap' }}>
      {canSend && (
        <SaveButton
          type="button"
          label="email.send"
          icon={<SendIcon />}
          alwaysEnable
          mutationOptions={{ onSuccess: (email) => void send(email as Email) }}
        />
      )}
      <SaveButton label="email.keep" variant="outlined" color="inherit" alwaysEnable={!isEditing} icon={<></>} />
      <Box sx={{ flex: 1 }} />
      {isEditing && <TrashButton />}
    </Toolbar>
  );
}

/** An e-mail is about a record: from its page one comes here. */
function NoRecord() {
  const translate = useTranslate();
  const recordId: unknown = useWatch({ name: 'recordId' });
  if (recordId) return null;
  return (
    <Alert severity="warning" sx={{ mb: 2, width: '100%' }}>
      {translate('email.noRecord')}
    </Alert>
  );
}

/** Who of those it is to objects to prospecting: said before it is sent, and not forbidden, as a contract may need it. */
function Objections() {
  const translate = useTranslate();
  const { to = [], cc = [], bcc = [] } = useDebounced(useWatch() as Partial<DraftFields>, 300);
  const address = [...to, ...cc, ...bcc];
  const path = address.length > 0 ? `/emails/objections${queryString({ address })}` : undefined;
  const { data } = useApi<Recipient[]>(path);
  const names = path && data ? [...new Set(data.map(({ name }) => name))] : [];
  return (
    <output style={{ display: 'block', width: '100%' }}>
      {names.length > 0 && (
        <Alert severity="warning" sx={{ mb: 2 }}>
          {translate('email.objects', { names: names.join(', '), smart_count: names.length })}
        </Alert>
      )}
    </output>
  );
}
