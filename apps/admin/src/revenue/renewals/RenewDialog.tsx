import { addMonths } from '@terril/domain';
import { DateInput, required, TextInput, useNotify, useTranslate } from 'react-admin';
import { request } from '../../providers/http.js';
import { DecimalInput } from '../../ui/DecimalInput.js';
import { FormDialog } from '../../ui/FormDialog.js';
import { FormGrid } from '../../ui/FormGrid.js';
import { useFormat } from '../../ui/useFormat.js';
import { bodyOf, type FixedTerm, type Renewed, type RenewValues } from './fixed-renewal.js';
import { RenewPreview } from './RenewPreview.js';

const A_YEAR = 12;

/** Asks for the new end of a contract of fixed term and its prices, and shows the money before it is done. */
export default function RenewDialog({ contract, onClose }: { contract: FixedTerm; onClose: () => void }) {
  const { id, reference, endsOn } = contract;
  const translate = useTranslate();
  const notify = useNotify();
  const { day } = useFormat();
  const save = async (values: RenewValues) => {
    await request<Renewed>(`/contracts/${id}/renew`, { method: 'POST', body: bodyOf(contract, values) });
    notify('fixedRenewal.done', { type: 'success' });
  };
  return (
    <FormDialog
      title={translate('fixedRenewal.title', { reference })}
      text={translate('fixedRenewal.text', { day: day(endsOn) })}
      record={{ endsOn: addMonths(endsOn, A_YEAR), percent: '0' }}
      action="fixedRenewal.action"
      maxWidth="md"
      onSubmit={save}
      onClose={onClose}
    >
      <FormGrid>
        <DateInput source="endsOn" label="fixedRenewal.endsOn" validate={required()} />
        <DecimalInput source="percent" label="fixedRenewal.percent" validate={required()} />
        <DateInput source="signedOn" label="fixedRenewal.signedOn" />
        <TextInput source="title" label="fixedRenewal.amendment" helperText="fixedRenewal.amendmentHelp" />
      </FormGrid>
      <RenewPreview contract={contract} />
    </FormDialog>
  );
}
