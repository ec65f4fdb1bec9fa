import { SUBSIDY_STATUSES } from '@terril/domain';
import { DataTable, NumberInput, SelectInput } from 'react-admin';
import { OrganizationInput } from '../../people/organizations/index.js';
import { SearchBox } from '../../ui/SearchBox.js';
import { DayField, MoneyField } from '../../ui/fields.js';
import { ListPage, RecordTable } from '../../lists/list-page/index.js';
import { RecordLink } from '../../ui/RecordLink.js';
import { termChoices, useTerm } from '../../ui/terms.js';
import { useFormat } from '../../ui/useFormat.js';
import type { Subsidy } from './subsidy.js';

const filters = [
  <SearchBox key="q" source="q" alwaysOn />,
  <NumberInput key="y" source="year" alwaysOn />,
  <SelectInput key="s" source="status" choices={termChoices('subsidyStatus', SUBSIDY_STATUSES)} />,
  <OrganizationInput key="o" source="organizationId" />,
];

/** The columns of the screen, as the API names them. */
const exported = {
  columns: ['title', 'funder', 'status', 'startsOn', 'endsOn', 'years', 'amount', 'received'],
  exportedAs: { shares: ['years'] },
};

export default function SubsidyList() {
  const { money } = useFormat();
  const term = useTerm();
  const yearsOf = ({ shares }: Subsidy) => shares.map(({ year }) => year).join(', ');
  return (
    <ListPage conditional filters={filters} sort={{ field: 'startsOn', order: 'DESC' }} exported={exported}>
      <RecordTable<Subsidy>
        rowClick="show"
        renderTitle={({ title }) => title}
        renderText={(subsidy) => [subsidy.funder, term('subsidyStatus', subsidy.status), yearsOf(subsidy)].join(', ')}
        renderSide={({ amount }) => money(amount)}
      >
        <DataTable.Col<Subsidy>
          source="title"
          disableSort
          render={({ id, title }) => (
            <RecordLink resource="subsidies" id={id}>
              {title}
            </RecordLink>
          )}
        />
        <DataTable.Col source="funder" />
        <DataTable.Col<Subsidy> source="status" disableSort render={({ status }) => term('subsidyStatus', status)} />
        <DataTable.Col source="startsOn" field={DayField} />
        <DataTable.Col source="endsOn" field={DayField} />
        <DataTable.Col<Subsidy> source="shares" disableSort render={yearsOf} />
        <DataTable.Col source="amount" align="right" field={MoneyField} />
        <DataTable.Col source="received" disableSort align="right" field={MoneyField} />
      </RecordTable>
    </ListPage>
  );
}
