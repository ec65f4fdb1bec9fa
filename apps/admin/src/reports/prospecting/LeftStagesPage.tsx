import { useTranslate } from 'react-admin';
import { useFormat } from '../../ui/useFormat.js';
import { MonthRange } from '../MonthRange.js';
import { organizationColumn } from '../record-columns.js';
import type { LeftStagesPage as LeftStages } from './figures.js';
import { opportunityColumn } from './opportunity-column.js';
import { ProspectingRows } from './ProspectingRows.js';

type Row = LeftStages['data'][number];

/** The stays behind a figure of a stage. */
export default function LeftStagesPage() {
  const translate = useTranslate();
  const { day, money, number } = useFormat();
  const label = (of: string) => translate(`passages.${of}`);
  return (
    <ProspectingRows<Row>
      title="passages.leftPage"
      list="left-stages"
      asked={['stageId', 'passage']}
      choices={<MonthRange years={1} />}
      keyOf={({ stayId }) => stayId}
      columns={[
        opportunityColumn(translate('resources.opportunities.fields.title')),
        organizationColumn(translate('figures.organization')),
        { label: label('enteredOn'), isShort: true, render: ({ enteredOn }) => day(enteredOn) },
        { label: label('leftOn'), isShort: true, render: ({ leftOn }) => day(leftOn) },
        { label: label('daysStayed'), isFigure: true, render: ({ days }) => number(days) },
        { label: label('to'), render: ({ nextStage }) => nextStage },
        { label: label('passage'), render: ({ passage }) => label(passage) },
        {
          label: translate('resources.opportunities.fields.oneOffAmount'),
          isFigure: true,
          render: ({ oneOffAmount }) => money(oneOffAmount),
        },
        {
          label: translate('resources.opportunities.fields.yearlyAmount'),
          isFigure: true,
          render: ({ yearlyAmount }) => money(yearlyAmount),
        },
      ]}
    />
  );
}
