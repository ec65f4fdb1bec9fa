import { DateInput, required, TextInput, useTranslate } from 'react-admin';
import { request } from '../../providers/http.js';
import { DecimalInput } from '../../ui/DecimalInput.js';
import { FormDialog } from '../../ui/FormDialog.js';
import { Rows } from '../../ui/Rows.js';
import type { Subsidy } from './subsidy.js';

type Receipts = Pick<Subsidy, 'receipts'>;

/** Notes what was cashed in: the receipts so far, and one more to fill in. */
export function ReceiptsDialog({ subsidy, onClose }: { subsidy: Subsidy; onClose: () => void }) {
  const translate = useTranslate();
  const { id, version, receipts } = subsidy;
  const save = async (values: Receipts) => {
    await request(`/subsidies/${id}`, { method: 'PATCH', body: { version, receipts: values.receipts } });
  };
  return (
    <FormDialog<Receipts>
      title={translate('subsidy.changeReceipts')}
      record={{ receipts: [...receipts, {}] }}
      onSubmit={save}
      onClose={onClose}
    >
      <Rows source="receipts" addLabel="subsidy.addReceipt" narrowest={8}>
        <DateInput source="receivedOn" label="resources.subsidies.fields.receivedOn" validate={required()} />
        <DecimalInput source="amount" label="resources.subsidies.fields.amount" validate={required()} />
        <TextInput source="note" label="resources.subsidies.fields.note" />
      </Rows>
    </FormDialog>
  );
}
