import { NumberInput, RadioButtonGroupInput, required, SelectInput, TextInput, useTranslate } from 'react-admin';
import { AccountInput } from '../accounts/index.js';
import { DecimalInput } from '../../ui/DecimalInput.js';
import { FormDialog } from '../../ui/FormDialog.js';
import { FormGrid } from '../../ui/FormGrid.js';
import { Rows } from '../../ui/Rows.js';
import { useFormat } from '../../ui/useFormat.js';
import type { ToolProps } from './BudgetTools.js';
import { salariesFrom, salaryAccounts, type SalaryValues } from './fillings.js';

const MODES = ['replace', 'add'].map((id) => ({ id, name: `budget.salaries.${id}` }));

/** Plans what people are paid, from a month on: as many, at which share of full time, for how much; nobody is named. */
export function SalariesDialog({ draft, onClose }: ToolProps) {
  const translate = useTranslate();
  const { month: monthText } = useFormat();
  const { grid, fill } = draft;
  const months = grid.months.map(({ month }) => ({ id: month, name: monthText(month) }));
  const record = {
    ...salaryAccounts(grid),
    posts: [{ people: 1, share: '100' }],
    from: months[0]?.id,
    mode: 'replace',
  };
  return (
    <FormDialog<SalaryValues>
      title={translate('budget.salaries.title')}
      text={translate('budget.salaries.text')}
      record={record}
      action="budget.fill"
      maxWidth="md"
      onSubmit={(values) => Promise.resolve(fill('planned', salariesFrom(grid, values)))}
      onClose={onClose}
    >
      <Rows
        source="posts"
        label="budget.salaries.posts"
        addLabel="budget.salaries.addPost"
        narrowest={8}
        validate={required()}
      >
        <TextInput source="label" label="budget.salaries.label" />
        <NumberInput source="people" label="budget.salaries.people" min={1} validate={required()} />
        <DecimalInput source="share" label="budget.salaries.share" validate={required()} />
        <DecimalInput source="monthlyGross" label="budget.salaries.monthlyGross" validate={required()} />
      </Rows>
      <FormGrid>
        <DecimalInput source="chargesRate" label="budget.salaries.chargesRate" validate={required()} />
        <SelectInput
          source="from"
          label="budget.salaries.from"
          choices={months}
          translateChoice={false}
          validate={required()}
        />
        <AccountInput source="salariesId" label="budget.salaries.salariesId" isRequired />
        <AccountInput source="chargesId" label="budget.salaries.chargesId" isRequired />
      </FormGrid>
      <RadioButtonGroupInput source="mode" label="budget.salaries.mode" choices={MODES} validate={required()} />
    </FormDialog>
  );
}
