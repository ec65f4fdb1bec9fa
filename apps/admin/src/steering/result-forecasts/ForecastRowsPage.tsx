import { Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { organizationColumn, ReportPage, RowsBehind } from '../../reports/index.js';
import { RecordLink } from '../../ui/RecordLink.js';
import { useFormat } from '../../ui/useFormat.js';
import { useUrlState } from '../../ui/useUrlState.js';
import type { ForecastRow } from './forecast.js';

const ASKED = ['on', 'year', 'part', 'scenario', 'hypotheses'];

/** The bills or the opportunities behind a step of the forecast. */
export default function ForecastRowsPage() {
  const translate = useTranslate();
  const { day, money, percent } = useFormat();
  const [params] = useUrlState();
  const part = params.get('part') ?? 'certain';
  const asked = Object.fromEntries(ASKED.map((name) => [name, params.get(name)]));
  const noteOf = ({ rate }: { rate?: number | null }) =>
    rate == null ? null : (
      <Typography variant="body2" sx={{ mb: 1 }}>
        {translate('resultForecast.rows.rate', { rate: percent(String(rate)) })}
      </Typography>
    );
  const label = (of: string) => translate(`resultForecast.rows.${of}`);
  return (
    <RowsBehind<ForecastRow>
      title={`resultForecast.parts.${part}`}
      path="/result-forecast/rows"
      asked={{ ...asked, part }}
      frame={Frame}
      note={noteOf}
      keyOf={({ recordType, recordId, day: of }) => `${recordType}/${recordId}/${of}`}
      columns={[
        {
          label: label('what'),
          render: ({ recordType, recordId, label: name }) => (
            <RecordLink resource={recordType} id={recordId}>
              {name}
            </RecordLink>
          ),
        },
        organizationColumn(translate('figures.organization')),
        { label: label('day'), isShort: true, render: (row) => day(row.day) },
        { label: label('amount'), isFigure: true, render: ({ amount }) => money(amount) },
        ...(part === 'pipeline'
          ? [
              { label: label('chance'), isFigure: true, render: ({ chance }: ForecastRow) => percent(chance ?? '0') },
              { label: label('counted'), isFigure: true, render: ({ counted }: ForecastRow) => money(counted) },
            ]
          : []),
      ]}
    />
  );
}

type FrameProps = Omit<Parameters<typeof ReportPage>[0], 'choices'>;

function Frame(props: FrameProps) {
  return <ReportPage choices={null} {...props} />;
}
