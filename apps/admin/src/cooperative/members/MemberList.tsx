import { Button, useMediaQuery, type Theme } from '@mui/material';
import { MEMBERSHIP_STATES } from '@terril/domain';
import { DataTable, DateInput, SelectInput, useListContext, useTranslate } from 'react-admin';
import { ListPage, RecordTable } from '../../lists/list-page/index.js';
import { queryString } from '../../providers/http.js';
import { DecimalInput } from '../../ui/DecimalInput.js';
import { DayField, MoneyField } from '../../ui/fields.js';
import { RecordLink } from '../../ui/RecordLink.js';
import { SearchBox } from '../../ui/SearchBox.js';
import { StatusChip } from '../../ui/StatusChip.js';
import { termChoices } from '../../ui/terms.js';
import { useFormat } from '../../ui/useFormat.js';
import { CategoryInput, CollegeInput } from './CategoryInputs.js';
import type { Member } from './member.js';
import { MissingLinks } from './MissingLinks.js';

/** The columns of the screen, as the API names them. */
const exported = {
  columns: [
    'number',
    'name',
    'categoryName',
    'collegeName',
    'state',
    'startsOn',
    'endsOn',
    'shares',
    'subscribed',
    'paid',
  ],
};

/** The register of the members, by number. */
export default function MemberList() {
  const isWide = useMediaQuery<Theme>((theme) => theme.breakpoints.up('md'));
  const filters = [
    <SearchBox key="q" source="q" alwaysOn />,
    <SelectInput
      key="s"
      source="state"
      choices={termChoices('membershipState', MEMBERSHIP_STATES)}
      alwaysOn={isWide}
    />,
    <CategoryInput key="c" alwaysOn={isWide} />,
    <CollegeInput key="k" alwaysOn={isWide} />,
    <DateInput key="o" source="on" />,
    <DecimalInput key="l" source="leastCapital" />,
  ];
  return (
    <ListPage
      conditional
      imported
      filters={filters}
      sort={{ field: 'number', order: 'ASC' }}
      exported={exported}
      action={<PrintRegister />}
    >
      <MissingLinks />
      <RecordTable<Member>
        rowClick="show"
        hidden={['representativeName', 'email', 'postalAddress', 'paid']}
        renderTitle={({ number, name }) => `${number} · ${name}`}
        renderText={({ categoryName, collegeName }) => [categoryName, collegeName].filter(Boolean).join(' · ')}
        renderSide={({ state }) => <StatusChip of="membershipState" value={state} />}
      >
        <DataTable.Col source="number" align="right" />
        <DataTable.Col<Member>
          source="name"
          render={({ id, name }) => (
            <RecordLink resource="members" id={id}>
              {name}
            </RecordLink>
          )}
        />
        <DataTable.Col source="representativeName" disableSort />
        <DataTable.Col source="categoryName" label="resources.members.fields.categoryId" disableSort />
        <DataTable.Col source="collegeName" label="resources.members.fields.collegeId" disableSort />
        <DataTable.Col<Member>
          source="state"
          disableSort
          render={({ state }) => <StatusChip of="membershipState" value={state} />}
        />
        <DataTable.Col source="startsOn" field={DayField} />
        <DataTable.Col source="endsOn" disableSort field={DayField} />
        <DataTable.Col source="shares" disableSort align="right" />
        <DataTable.Col source="subscribed" disableSort align="right" field={MoneyField} />
        <DataTable.Col source="paid" disableSort align="right" field={MoneyField} />
        <DataTable.Col source="email" disableSort />
        <DataTable.Col source="postalAddress" disableSort />
      </RecordTable>
    </ListPage>
  );
}

/** The register as it was on the day that the list is filtered by, if it is. */
function PrintRegister() {
  const translate = useTranslate();
  const { day } = useFormat();
  const { filterValues } = useListContext<Member>();
  const on: unknown = filterValues['on'];
  const isOfADay = typeof on === 'string' && on !== '';
  return (
    <Button size="small" component="a" href={`/api/members/register${queryString({ on })}`} download>
      {isOfADay ? translate('members.printRegisterOn', { day: day(on) }) : translate('members.printRegister')}
    </Button>
  );
}
