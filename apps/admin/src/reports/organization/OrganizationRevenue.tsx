import { Box, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import type { Schemas } from '@terril/api-types';
import { useRecordContext, useTranslate } from 'react-admin';
import { useApi } from '../../providers/useApi.js';
import { Explained } from '../../ui/Explained.js';
import { Fact, Facts } from '../../ui/Facts.js';
import { FigureLink, listPath } from '../../ui/FigureLink.js';
import { Loaded } from '../../ui/Loaded.js';
import { RecordLink } from '../../ui/RecordLink.js';
import { ScrollTable } from '../../ui/ScrollTable.js';
import { Section } from '../../ui/Section.js';
import { useFormat } from '../../ui/useFormat.js';
import { TableAndChart } from '../TableAndChart.js';
import { OrganizationCurve } from './OrganizationCurve.js';

export type Revenue = Schemas['OrganizationRevenueOut'];

/** What the organization pays each month, was invoiced since ever and will be billed. */
export function OrganizationRevenue() {
  const record = useRecordContext();
  const translate = useTranslate();
  const query = useApi<Revenue>(record && `/organizations/${record.id}/revenue`);
  if (!record) return null;
  return (
    <Section title={translate('account.revenue')}>
      <Loaded query={query}>
        {(revenue) => (
          <>
            <Figures revenue={revenue} organizationId={Number(record.id)} />
            <TableAndChart table={<Bills revenue={revenue} />} chart={<OrganizationCurve curve={revenue.curve} />} />
          </>
        )}
      </Loaded>
      <Explained>{translate('account.formula')}</Explained>
    </Section>
  );
}

/** Each figure opens the records it is made of. */
function Figures({ revenue, organizationId }: { revenue: Revenue; organizationId: number }) {
  const translate = useTranslate();
  const { money, day } = useFormat();
  const { on, mrr, arr, invoiced, renewal, setupFees, setupFeesToBill } = revenue;
  const running = listPath('subscriptions', { organizationId, activeOn: on });
  const lines = (filter: object) => listPath('invoice-lines', { organizationId, ...filter });
  const label = (name: string) => translate(`account.${name}`);
  const since = invoiced.since ? translate('account.invoicedSince', { day: day(invoiced.since) }) : label('invoiced');
  const figures: [label: string, value: string, to: string][] = [
    [label('mrr'), money(mrr), running],
    [label('arr'), money(arr), running],
    [since, money(invoiced.total), lines({ service: true })],
    [label('invoicedRecurring'), money(invoiced.recurring), lines({ nature: 'recurring' })],
    [label('invoicedOneOff'), money(invoiced.oneOff), lines({ nature: 'one_off' })],
  ];
  return (
    <Facts>
      {figures.map(([name, value, to]) => (
        <Fact key={name} label={name}>
          <FigureLink to={to} label={`${name}, ${value}`}>
            {value}
          </FigureLink>
        </Fact>
      ))}
      {renewal && (
        <Fact label={label('renewal')}>
          <RecordLink resource="contracts" id={renewal.contractId} isCode>
            {renewal.reference}
          </RecordLink>{' '}
          {translate('account.renewalDays', { end: day(renewal.endsOn), refusal: day(renewal.lastDayToRefuse) })}
        </Fact>
      )}
      {setupFees.length > 0 && (
        <Fact label={translate('account.setupFees', { amount: money(setupFeesToBill) })}>
          {setupFees.map(({ subscriptionId, service, on: from, amount }) => (
            <Box key={subscriptionId}>
              <RecordLink resource="subscriptions" id={subscriptionId}>
                {service}
              </RecordLink>
              {` ${money(amount)}, ${day(from)}`}
            </Box>
          ))}
        </Fact>
      )}
    </Facts>
  );
}

/** The next days of bills, and what the twelve months to come add up to. */
function Bills({ revenue: { bills, billsOfYear } }: { revenue: Revenue }) {
  const translate = useTranslate();
  const { money, day, number } = useFormat();
  const title = translate('account.bills');
  return (
    <>
      <Typography component="h3" variant="h3" sx={{ mt: 2, mb: 1 }}>
        {title}
      </Typography>
      {bills.length === 0 && <Typography variant="body2">{translate('account.noBill')}</Typography>}
      {bills.length > 0 && (
        <ScrollTable label={title}>
          <TableHead>
            <TableRow>
              <TableCell>{translate('account.billedOn')}</TableCell>
              <TableCell align="right">{translate('account.amount')}</TableCell>
              <TableCell align="right">{translate('resources.subscriptions.name', { smart_count: 2 })}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {bills.map(({ on, amount, subscriptions }) => (
              <TableRow key={on}>
                <TableCell>{day(on)}</TableCell>
                <TableCell align="right">{money(amount)}</TableCell>
                <TableCell align="right">{number(subscriptions)}</TableCell>
              </TableRow>
            ))}
            <TableRow>
              <TableCell component="th" scope="row">
                {translate('account.year')}
              </TableCell>
              <TableCell align="right">{money(billsOfYear)}</TableCell>
              <TableCell />
            </TableRow>
          </TableBody>
        </ScrollTable>
      )}
    </>
  );
}
