import type { UseQueryResult } from '@tanstack/react-query';
import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Explained } from '../../ui/Explained.js';
import { Fact, Facts } from '../../ui/Facts.js';
import { FigureLink, listPath } from '../../ui/FigureLink.js';
import { Loaded } from '../../ui/Loaded.js';
import { Section } from '../../ui/Section.js';
import { useFormat } from '../../ui/useFormat.js';
import { FigureTable } from '../FigureTable.js';
import type { PastDueData } from './figures.js';
import { organizationColumn } from '../record-columns.js';

/** What subscribers are late to pay, beside the revenue that they stay in; each opens its invoices. */
export function PastDueSection({ query }: { query: UseQueryResult<PastDueData, Error> }) {
  const translate = useTranslate();
  const { day } = useFormat();
  return (
    <Section title={translate('pastDue.heading', { day: day(query.data?.on) })}>
      <Loaded query={query}>{(report) => <LatePayers report={report} />}</Loaded>
      <Explained>{translate('pastDue.formula')}</Explained>
    </Section>
  );
}

function LatePayers({ report }: { report: PastDueData }) {
  const translate = useTranslate();
  const { day, money, number, percent } = useFormat();
  const { on } = report;
  const invoicesOf = (organizationId: number) =>
    listPath('invoices', {
      organizationId,
      unpaidOn: on,
      where: { all: [{ field: 'dueOn', is: 'before', value: on }] },
    });
  return (
    <>
      <Box sx={{ my: 2 }}>
        <Facts>
          <Fact label={translate('pastDue.amount')}>{money(report.amount)}</Fact>
          <Fact label={translate('pastDue.organizations')}>{number(report.organizations)}</Fact>
          <Fact label={translate('pastDue.invoices')}>{number(report.invoices)}</Fact>
          <Fact label={translate('pastDue.lateMrr')}>{`${money(report.lateMrr)} (${percent(report.lateShare)})`}</Fact>
          <Fact label={translate('pastDue.mrr')}>{money(report.mrr)}</Fact>
        </Facts>
      </Box>
      <FigureTable<PastDueData['data'][number]>
        label={translate('pastDue.organizations')}
        rows={report.data}
        keyOf={({ organizationId }) => organizationId}
        columns={[
          organizationColumn(translate('figures.organization')),
          {
            label: translate('pastDue.owed'),
            isFigure: true,
            render: ({ organizationId, organizationName: name, amount }) => (
              <FigureLink
                to={invoicesOf(organizationId)}
                label={`${money(amount)}, ${translate('pastDue.opens', { name })}`}
              >
                {money(amount)}
              </FigureLink>
            ),
          },
          { label: translate('pastDue.invoices'), isFigure: true, render: ({ invoices }) => number(invoices) },
          { label: translate('pastDue.oldestDueOn'), render: ({ oldestDueOn }) => day(oldestDueOn) },
          { label: translate('figures.perMonth'), isFigure: true, render: ({ mrr }) => money(mrr) },
        ]}
      />
    </>
  );
}
