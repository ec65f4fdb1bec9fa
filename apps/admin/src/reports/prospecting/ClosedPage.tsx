import { useTranslate } from 'react-admin';
import { useTerm } from '../../ui/terms.js';
import { useFormat } from '../../ui/useFormat.js';
import { MonthRange } from '../MonthRange.js';
import { organizationColumn } from '../record-columns.js';
import type { ClosedPage as Closed } from './figures.js';
import { opportunityColumn } from './opportunity-column.js';
import { ProspectingRows } from './ProspectingRows.js';

type Row = Closed['data'][number];

/** The opportunities behind a figure of conversion. */
export default function ClosedPage() {
  const translate = useTranslate();
  const term = useTerm();
  const { day, money, number } = useFormat();
  const label = (of: string) => translate(`resources.opportunities.fields.${of}`);
  return (
    <ProspectingRows<Row>
      title="conversion.closedPage"
      list="closed"
      asked={['outcome', 'source', 'untold', 'stageId']}
      choices={<MonthRange years={1} />}
      keyOf={({ opportunityId }) => opportunityId}
      columns={[
        opportunityColumn(label('title')),
        organizationColumn(translate('figures.organization')),
        { label: label('outcome'), render: ({ outcome }) => term('outcome', outcome) },
        { label: label('closedOn'), isShort: true, render: ({ closedOn }) => day(closedOn) },
        {
          label: translate('conversion.cycle'),
          isFigure: true,
          render: ({ days }) => (days === null ? '–' : number(days)),
        },
        { label: label('source'), render: ({ source }) => source },
        { label: label('territoryId'), render: ({ territoryName }) => territoryName },
        { label: label('assigneeId'), render: ({ assigneeName }) => assigneeName },
        { label: label('oneOffAmount'), isFigure: true, render: ({ oneOffAmount }) => money(oneOffAmount) },
        { label: label('yearlyAmount'), isFigure: true, render: ({ yearlyAmount }) => money(yearlyAmount) },
      ]}
    />
  );
}
