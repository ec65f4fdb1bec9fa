import { BooleanInput, RadioButtonGroupInput, required, useTranslate } from 'react-admin';
import { DecimalInput } from '../../ui/DecimalInput.js';
import { FormDialog } from '../../ui/FormDialog.js';
import type { ToolProps } from './BudgetTools.js';
import { copied, type CopyValues } from './fillings.js';
import { useLastYear } from './useLastYear.js';

const FROM = ['actual', 'planned'].map((id) => ({ id, name: `budget.copy.${id}` }));

/** Plans the year as the last one, a percentage higher or lower. */
export function CopyDialog({ draft, onClose }: ToolProps) {
  const translate = useTranslate();
  const { grid, fill } = draft;
  const last = useLastYear(grid.year);
  return (
    <FormDialog<CopyValues>
      title={translate('budget.copy.title', { year: grid.year - 1 })}
      text={translate('budget.toSave')}
      record={{ percent: '0', from: 'actual', keep: true }}
      action="budget.fill"
      onSubmit={async (values) => fill('planned', copied(grid, await last(), values))}
      onClose={onClose}
    >
      <DecimalInput source="percent" label="budget.copy.percent" validate={required()} />
      <RadioButtonGroupInput source="from" label="budget.copy.from" choices={FROM} validate={required()} />
      <BooleanInput source="keep" label="budget.copy.keep" />
    </FormDialog>
  );
}
