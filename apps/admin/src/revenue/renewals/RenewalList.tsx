import { LETTER_STATES, NOTICE_STATES } from '@terril/domain';
import { DataTable, DateInput, SelectInput, useTranslate } from 'react-admin';
import { ListPage, RecordTable } from '../../lists/list-page/index.js';
import { OrganizationInput } from '../../people/organizations/index.js';
import { DayField, MoneyField } from '../../ui/fields.js';
import { RecordLink } from '../../ui/RecordLink.js';
import { SearchBox } from '../../ui/SearchBox.js';
import { StatusChip } from '../../ui/StatusChip.js';
import { termChoices } from '../../ui/terms.js';
import { useFormat } from '../../ui/useFormat.js';
import { usePeriodText } from '../../ui/usePeriodText.js';
import { CalendarButton } from '../../work/calendar-feeds/index.js';
import type { Renewal } from './renewal.js';
import { NoticeLetter, RenewalNotice } from './RenewalNotice.js';
import { RenewalsToolbar } from './RenewalsToolbar.js';

const filters = [
  <SearchBox key="q" source="q" alwaysOn />,
  <SelectInput key="s" source="state" choices={termChoices('noticeState', NOTICE_STATES)} alwaysOn />,
  <SelectInput key="l" source="letterState" choices={termChoices('letterState', LETTER_STATES)} />,
  <DateInput key="f" source="from" />,
  <DateInput key="t" source="to" />,
  <OrganizationInput key="o" source="organizationId" />,
];

const exported = {
  columns: [
    'reference',
    'organizationName',
    'termEndsOn',
    'lastDayToRefuse',
    'noticeFrom',
    'noticeUntil',
    'state',
    'monthlyAmount',
  ],
  exportedAs: {
    reference: ['reference', 'title'],
    noticeFrom: ['noticeFrom', 'noticeUntil'],
    state: ['state', 'sentOn'],
  },
};

/** Contracts that renew themselves, by the last day to refuse, with the notices to send. */
export default function RenewalList() {
  const translate = useTranslate();
  const { day } = useFormat();
  const period = usePeriodText();
  return (
    <ListPage
      filters={filters}
      sort={{ field: 'lastDayToRefuse', order: 'ASC' }}
      exported={exported}
      action={<CalendarButton />}
    >
      <RecordTable<Renewal>
        rowClick={false}
        bulk={<RenewalsToolbar />}
        renderTitle={({ id, reference, organizationName }) => (
          <RecordLink resource="contracts" id={id}>{`${reference} · ${organizationName}`}</RecordLink>
        )}
        renderText={(renewal) => (
          <>
            {translate('renewal.refusable', { day: day(renewal.lastDayToRefuse) })}
            <StatusChip of="noticeState" value={renewal.state} />
            <NoticeLetter renewal={renewal} />
            <RenewalNotice renewal={renewal} />
          </>
        )}
      >
        <DataTable.Col<Renewal>
          source="reference"
          disableSort
          render={({ id, reference, title }) => (
            <RecordLink resource="contracts" id={id}>{`${reference} · ${title}`}</RecordLink>
          )}
        />
        <DataTable.Col<Renewal>
          source="organizationName"
          disableSort
          render={({ organizationId, organizationName }) => (
            <RecordLink resource="organizations" id={organizationId}>
              {organizationName}
            </RecordLink>
          )}
        />
        <DataTable.Col source="termEndsOn" disableSort field={DayField} />
        <DataTable.Col source="lastDayToRefuse" field={DayField} />
        <DataTable.Col<Renewal>
          source="noticeFrom"
          disableSort
          render={({ noticeFrom, noticeUntil }) => period(noticeFrom, noticeUntil)}
        />
        <DataTable.Col<Renewal>
          source="state"
          disableSort
          render={(renewal) => (
            <>
              <StatusChip of="noticeState" value={renewal.state} />
              <NoticeLetter renewal={renewal} />
              <RenewalNotice renewal={renewal} />
            </>
          )}
        />
        <DataTable.Col source="monthlyAmount" disableSort align="right" field={MoneyField} />
      </RecordTable>
    </ListPage>
  );
}
