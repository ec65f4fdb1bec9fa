import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useApi } from '../../providers/useApi.js';
import { Explained } from '../../ui/Explained.js';
import { Fact, Facts } from '../../ui/Facts.js';
import { FigureLink } from '../../ui/FigureLink.js';
import { LoadedAnswer } from '../../ui/LoadedAnswer.js';
import { Section } from '../../ui/Section.js';
import { useTerm } from '../../ui/terms.js';
import { useFormat } from '../../ui/useFormat.js';
import { FigureTable } from '../FigureTable.js';
import type { TermEndsData } from './figures.js';

/** What became of the contracts that came up, each outcome opening its contracts; `asked` is the query of the page. */
export function TermEndsSection({ asked }: { asked: string }) {
  const translate = useTranslate();
  const path = `/reports/recurring-revenue/term-ends${asked}`;
  const query = useApi<TermEndsData>(path);
  return (
    <Section title={translate('termEnds.heading')}>
      <LoadedAnswer query={query} path={path}>
        {(report) => <Outcomes report={report} asked={asked} />}
      </LoadedAnswer>
      <Explained>{translate('termEnds.formula')}</Explained>
    </Section>
  );
}

function Outcomes({ report, asked }: { report: TermEndsData; asked: string }) {
  const translate = useTranslate();
  const term = useTerm();
  const { money, number, percent } = useFormat();
  const rate = (value: string | null) => (value === null ? '–' : percent(value));
  return (
    <>
      <FigureTable
        label={translate('termEnds.heading')}
        rows={report.outcomes}
        keyOf={({ outcome }) => outcome}
        columns={[
          { label: translate('termEnds.outcome'), render: ({ outcome }) => term('termOutcome', outcome) },
          {
            label: translate('figures.contracts'),
            isFigure: true,
            render: ({ outcome, contracts }) => (
              <FigureLink
                to={`/reports/recurring-revenue/term-ends${asked}&outcome=${outcome}`}
                label={`${number(contracts)}, ${term('termOutcome', outcome)}`}
              >
                {number(contracts)}
              </FigureLink>
            ),
          },
          { label: translate('termEnds.before'), isFigure: true, render: ({ before }) => money(before) },
          { label: translate('termEnds.after'), isFigure: true, render: ({ after }) => money(after) },
        ]}
      />
      <Box sx={{ my: 2 }}>
        <Facts>
          <Fact label={translate('termEnds.passed')}>{`${number(report.contracts)} · ${money(report.before)}`}</Fact>
          <Fact label={translate('termEnds.contractChurn')}>{rate(report.contractChurn)}</Fact>
          <Fact label={translate('termEnds.revenueChurn')}>{rate(report.revenueChurn)}</Fact>
          <Fact label={translate('termEnds.logoChurn')}>{rate(report.logoChurn)}</Fact>
          <Fact label={translate('termEnds.plainChurn')}>{rate(report.plainChurn)}</Fact>
        </Facts>
      </Box>
    </>
  );
}
