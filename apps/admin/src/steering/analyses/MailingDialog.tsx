import { MAIL_FORMATS } from '@terril/domain';
import type { Schemas } from '@terril/api-types';
import {
  AutocompleteArrayInput,
  NumberInput,
  ReferenceArrayInput,
  SelectInput,
  useNotify,
  useTranslate,
} from 'react-admin';
import { request } from '../../providers/http.js';
import { FormDialog } from '../../ui/FormDialog.js';

type Mailing = Schemas['AnalysisMailingOut'];
type Update = Schemas['AnalysisMailingUpdate'];

const FORMATS = MAIL_FORMATS.map((id) => ({ id, name: id.toUpperCase() }));

interface MailingDialogProps {
  path: string;
  mailing: Mailing;
  onClose: () => void;
  onSaved: () => void;
}

/** Whom the answer is e-mailed to, on which day of each month, and as what. */
export function MailingDialog({ path, mailing, onClose, onSaved }: MailingDialogProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const { dayOfMonth, format, recipientIds } = mailing;
  const save = async (sent: Update) => {
    await request(path, { method: 'PATCH', body: { ...sent, dayOfMonth: sent.dayOfMonth ?? null } });
    notify('analyses.mailing.saved', { type: 'success' });
    onSaved();
  };
  return (
    <FormDialog<Update>
      title={translate('analyses.mailing.title')}
      text={translate('analyses.mailing.text')}
      record={{ dayOfMonth: dayOfMonth ?? (recipientIds.length === 0 ? 1 : null), format, recipientIds }}
      onSubmit={save}
      onClose={onClose}
    >
      <ReferenceArrayInput
        source="recipientIds"
        reference="colleagues"
        sort={{ field: 'name', order: 'ASC' }}
        perPage={100}
      >
        <AutocompleteArrayInput optionText="name" label="analyses.mailing.recipients" />
      </ReferenceArrayInput>
      <NumberInput
        source="dayOfMonth"
        label="analyses.mailing.day"
        helperText="analyses.mailing.dayHelp"
        min={1}
        max={31}
      />
      <SelectInput source="format" label="analyses.mailing.format" choices={FORMATS} translateChoice={false} />
    </FormDialog>
  );
}
