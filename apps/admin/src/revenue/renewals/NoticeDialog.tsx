import { NOTICE_MEANS } from '@terril/domain';
import { DateInput, required, SelectInput, TextInput, useNotify, useTranslate } from 'react-admin';
import { request } from '../../providers/http.js';
import { useSettings } from '../../system/settings/index.js';
import { FormDialog } from '../../ui/FormDialog.js';
import { FormGrid } from '../../ui/FormGrid.js';
import { termChoices } from '../../ui/terms.js';
import { useFormat } from '../../ui/useFormat.js';
import type { Renewal } from './renewal.js';

/** Asks how and when the client was told that it may refuse the renewal. */
export default function NoticeDialog({ renewal, onClose }: { renewal: Renewal; onClose: () => void }) {
  const { id: contractId, reference, organizationName, termEndsOn, lastDayToRefuse } = renewal;
  const translate = useTranslate();
  const notify = useNotify();
  const { day } = useFormat();
  const { data: settings } = useSettings();
  const save = async (values: object) => {
    await request('/renewal-notices', { method: 'POST', body: { ...values, contractId, termEndsOn } });
    notify('renewal.noted', { type: 'success' });
  };
  return (
    <FormDialog
      title={translate('renewal.noteOf', { reference })}
      text={translate('renewal.toTell', { organizationName, ends: day(termEndsOn), last: day(lastDayToRefuse) })}
      record={{ sentOn: settings?.today, means: 'email' }}
      onSubmit={save}
      onClose={onClose}
    >
      <FormGrid>
        <DateInput source="sentOn" label="renewal.sentOn" validate={required()} />
        <SelectInput
          source="means"
          label="renewal.means"
          choices={termChoices('noticeMeans', NOTICE_MEANS)}
          validate={required()}
        />
        <TextInput source="recipient" label="renewal.recipient" />
        <TextInput source="note" label="renewal.remark" helperText={translate('renewal.proof')} />
      </FormGrid>
    </FormDialog>
  );
}
