import { TextInput, useTranslate } from 'react-admin';
import { request } from '../../providers/http.js';
import { DecimalInput } from '../../ui/DecimalInput.js';
import { FormDialog } from '../../ui/FormDialog.js';
import { FormGrid } from '../../ui/FormGrid.js';
import { useFormat } from '../../ui/useFormat.js';
import type { YearResult } from './closing.js';

/** Closes a year with its figures of now; the result of the approved accounts may be another one. */
export function CloseDialog({ result, onClose }: { result: YearResult; onClose: () => void }) {
  const translate = useTranslate();
  const { money } = useFormat();
  const { year } = result;
  const save = async ({ capital, ...fields }: { capital?: string | null }) => {
    // An empty capital is that of the shares.
    await request('/closings', { method: 'POST', body: { ...fields, year, capital: capital || undefined } });
  };
  return (
    <FormDialog
      title={translate('closing.closeYear', { year })}
      text={translate('closing.closeText', { result: money(result.result) })}
      record={{ approvedResult: result.result }}
      action="closing.close"
      onSubmit={save}
      onClose={onClose}
    >
      <FormGrid>
        <DecimalInput source="approvedResult" label="closing.approvedResult" helperText="closing.approvedHelp" />
        <DecimalInput source="capital" label="closing.capital" helperText="closing.capitalHelp" />
      </FormGrid>
      <TextInput source="reason" label="closing.reason" multiline fullWidth parse={(text: string) => text || null} />
    </FormDialog>
  );
}
