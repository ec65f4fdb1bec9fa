import { CheckboxGroupInput, FormDataConsumer, RadioButtonGroupInput, required, useTranslate } from 'react-admin';
import { AccountInput } from '../accounts/index.js';
import { DecimalInput } from '../../ui/DecimalInput.js';
import { FormDialog } from '../../ui/FormDialog.js';
import { useFormat } from '../../ui/useFormat.js';
import type { ToolProps } from './BudgetTools.js';
import { SPREADS, spreadOver, type SpreadValues } from './fillings.js';
import { useLastYear } from './useLastYear.js';

const HOW = SPREADS.map((id) => ({ id, name: `budget.spread.${id}` }));

/** Plans an amount of the whole year for an account. */
export function SpreadDialog({ draft, onClose }: ToolProps) {
  const translate = useTranslate();
  const { month: monthText } = useFormat();
  const { grid, fill } = draft;
  const last = useLastYear(grid.year);
  const months = grid.months.map(({ month }) => ({ id: month, name: monthText(month) }));
  return (
    <FormDialog<SpreadValues>
      title={translate('budget.spread.title')}
      text={translate('budget.toSave')}
      record={{ how: 'equally' }}
      action="budget.fill"
      onSubmit={async (values) => fill('planned', spreadOver(grid, await last(), values))}
      onClose={onClose}
    >
      <AccountInput isRequired />
      <DecimalInput source="amount" label="budget.spread.amount" validate={required()} />
      <RadioButtonGroupInput source="how" label="budget.spread.how" choices={HOW} validate={required()} />
      <FormDataConsumer<SpreadValues>>
        {({ formData }) =>
          formData.how === 'months' && (
            <CheckboxGroupInput
              source="months"
              label="budget.spread.chosen"
              choices={months}
              translateChoice={false}
              validate={required()}
            />
          )
        }
      </FormDataConsumer>
    </FormDialog>
  );
}
