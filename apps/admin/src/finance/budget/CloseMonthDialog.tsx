import { required, SelectInput, useTranslate } from 'react-admin';
import { FormDialog } from '../../ui/FormDialog.js';
import { useFormat } from '../../ui/useFormat.js';
import type { ToolProps } from './BudgetTools.js';
import { closed } from './fillings.js';

/** Says of a month that what is not known came to nothing. */
export function CloseMonthDialog({ draft, onClose }: ToolProps) {
  const translate = useTranslate();
  const { month: monthText } = useFormat();
  const { grid, fill } = draft;
  const open = grid.months.filter((month) => !month.closed);
  return (
    <FormDialog<{ month: string }>
      title={translate('budget.close.title')}
      text={translate('budget.close.text')}
      record={{ month: open[0]?.month }}
      action="budget.fill"
      maxWidth="xs"
      onSubmit={({ month }) => Promise.resolve(fill('actual', closed(grid, month)))}
      onClose={onClose}
    >
      <SelectInput
        source="month"
        label="budget.month"
        choices={open.map(({ month }) => ({ id: month, name: monthText(month) }))}
        translateChoice={false}
        validate={required()}
      />
    </FormDialog>
  );
}
