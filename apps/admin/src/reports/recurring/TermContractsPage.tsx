import { TERM_OUTCOMES } from '@terril/domain';
import { useTranslate } from 'react-admin';
import { termChoices, useTerm } from '../../ui/terms.js';
import { useFormat } from '../../ui/useFormat.js';
import { useUrlState } from '../../ui/useUrlState.js';
import { MonthRange } from '../MonthRange.js';
import { useMonths } from '../useMonths.js';
import { AddressSelect } from './AddressSelect.js';
import type { TermContracts } from './figures.js';
import { contractColumn, organizationColumn } from '../record-columns.js';
import { RecurringRows } from './RecurringRows.js';

/** The contracts whose term ended, with what became of them. */
export default function TermContractsPage() {
  const months = useMonths();
  const [params] = useUrlState();
  const translate = useTranslate();
  const term = useTerm();
  const { day, money } = useFormat();
  return (
    <RecurringRows<TermContracts['data'][number]>
      title="termEnds.contractsPage"
      list="term-ends/contracts"
      asked={months && { ...months, outcome: params.get('outcome') }}
      choices={
        <>
          <MonthRange />
          <AddressSelect
            name="outcome"
            label="termEnds.outcome"
            all="termEnds.all"
            choices={termChoices('termOutcome', TERM_OUTCOMES)}
          />
        </>
      }
      keyOf={({ contractId }) => contractId}
      columns={[
        contractColumn(translate('figures.contract')),
        organizationColumn(translate('figures.organization')),
        { label: translate('termEnds.endsOn'), render: ({ termEndsOn }) => day(termEndsOn) },
        { label: translate('termEnds.outcome'), render: ({ outcome }) => term('termOutcome', outcome) },
        { label: translate('termEnds.before'), isFigure: true, render: ({ before }) => money(before) },
        { label: translate('termEnds.after'), isFigure: true, render: ({ after }) => money(after) },
      ]}
    />
  );
}
