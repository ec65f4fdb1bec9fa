import { spreadOverPeriod } from '@terril/domain';
import { Button } from '@mui/material';
import { required, TextInput, useTranslate } from 'react-admin';
import { useFormContext } from 'react-hook-form';
import { request } from '../../providers/http.js';
import { DecimalInput } from '../../ui/DecimalInput.js';
import { FormDialog } from '../../ui/FormDialog.js';
import { Rows } from '../../ui/Rows.js';
import type { Subsidy } from './subsidy.js';

type Months = Pick<Subsidy, 'months'>;

/** Corrects what each month takes of the subsidy. */
export function MonthsDialog({ subsidy, onClose }: { subsidy: Subsidy; onClose: () => void }) {
  const translate = useTranslate();
  const { id, version, months } = subsidy;
  const save = async (values: Months) => {
    await request(`/subsidies/${id}`, { method: 'PATCH', body: { version, months: values.months } });
  };
  return (
    <FormDialog<Months>
      title={translate('subsidy.changeSpread')}
      text={translate('subsidy.spreadNote')}
      record={{ months }}
      onSubmit={save}
      onClose={onClose}
    >
      <SpreadAgain subsidy={subsidy} />
      <Rows source="months" addLabel="subsidy.addMonth" narrowest={8}>
        <TextInput source="month" type="month" label="resources.subsidies.fields.month" validate={required()} />
        <DecimalInput source="amount" label="resources.subsidies.fields.amount" validate={required()} />
      </Rows>
    </FormDialog>
  );
}

function SpreadAgain({ subsidy }: { subsidy: Subsidy }) {
  const translate = useTranslate();
  const { setValue } = useFormContext<Months>();
  const spread = () => setValue('months', spreadOverPeriod(subsidy.amount, subsidy), { shouldDirty: true });
  return (
    <Button size="small" onClick={spread}>
      {translate('subsidy.spreadAgain')}
    </Button>
  );
}
