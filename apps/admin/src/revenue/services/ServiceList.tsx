import { SERVICE_CATEGORIES, SERVICE_NATURES } from '@terril/domain';
import { BooleanInput, DataTable, SelectInput, useTranslate } from 'react-admin';
import { ListPage, RecordTable } from '../../lists/list-page/index.js';
import { RecordLink } from '../../ui/RecordLink.js';
import { SearchBox } from '../../ui/SearchBox.js';
import { MoneyField, TermField } from '../../ui/fields.js';
import { termChoices, useTerm } from '../../ui/terms.js';
import { useFormat } from '../../ui/useFormat.js';
import { usePeriodicity } from '../../ui/usePeriodicity.js';
import type { Service } from './service.js';

const filters = [
  <SearchBox key="q" source="q" alwaysOn />,
  <SelectInput key="c" source="category" choices={termChoices('category', SERVICE_CATEGORIES)} alwaysOn />,
  <SelectInput key="n" source="nature" choices={termChoices('nature', SERVICE_NATURES)} />,
  <BooleanInput key="a" source="isArchived" />,
];

/** The columns of the screen, as the API names them. */
const exported = { columns: ['name', 'category', 'unitPrice', 'unit', 'period', 'account', 'isArchived'] };

export default function ServiceList() {
  const { money } = useFormat();
  const term = useTerm();
  const translate = useTranslate();
  const often = useOften();
  return (
    <ListPage conditional filters={filters} sort={{ field: 'name', order: 'ASC' }} exported={exported}>
      <RecordTable<Service>
        rowClick="show"
        renderTitle={({ name }) => name}
        renderText={(service) => [term('category', service.category), often(service)].join(' · ')}
        renderSide={({ unitPrice }) => money(unitPrice)}
      >
        <DataTable.Col<Service>
          source="name"
          render={({ id, name }) => (
            <RecordLink resource="services" id={id}>
              {name}
            </RecordLink>
          )}
        />
        <DataTable.Col source="category">
          <TermField source="category" of="category" />
        </DataTable.Col>
        <DataTable.Col source="unitPrice" align="right" disableSort field={MoneyField} />
        <DataTable.Col source="unit" disableSort />
        <DataTable.Col<Service> source="period" disableSort render={often} />
        <DataTable.Col source="account" disableSort />
        <DataTable.Col<Service>
          source="isArchived"
          disableSort
          render={({ isArchived }) => translate(isArchived ? 'ra.boolean.true' : 'ra.boolean.false')}
        />
      </RecordTable>
    </ListPage>
  );
}

/** 'tous les ans', or that it is sold once. */
export function useOften(): (service: Service) => string {
  const periodicity = usePeriodicity();
  const term = useTerm();
  return ({ nature, periodUnit, periodCount }) =>
    periodUnit && periodCount ? periodicity({ periodUnit, periodCount }) : term('nature', nature);
}
