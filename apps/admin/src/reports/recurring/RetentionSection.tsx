import { TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { lastDayOfMonth } from '@terril/domain';
import { useTranslate } from 'react-admin';
import { queryString } from '../../providers/http.js';
import { useApi } from '../../providers/useApi.js';
import { Explained } from '../../ui/Explained.js';
import { Fact, Facts } from '../../ui/Facts.js';
import { FigureLink } from '../../ui/FigureLink.js';
import { Loaded } from '../../ui/Loaded.js';
import { RecordLink } from '../../ui/RecordLink.js';
import { ScrollTable } from '../../ui/ScrollTable.js';
import { Section } from '../../ui/Section.js';
import { useFormat } from '../../ui/useFormat.js';
import type { Retention } from '../report.js';
import { useNarrowing } from '../useNarrowing.js';
import { useRevenuePaths } from './useRevenuePaths.js';

/** What became of those who were there at the start of the months, and on whom the revenue rests at their end. */
export function RetentionSection({ query }: { query: string }) {
  const translate = useTranslate();
  const retention = useApi<Retention>(`/reports/recurring-revenue/retention${query}`);
  return (
    <>
      <Section title={translate('reports.retention.title')}>
        <Loaded query={retention}>{(data) => <Rates retention={data} />}</Loaded>
        <Explained>{translate('reports.retention.formula')}</Explained>
      </Section>
      <Section title={translate('reports.retention.topTen')}>
        <Loaded query={retention}>{(data) => <TopTen retention={data} />}</Loaded>
      </Section>
    </>
  );
}

function Rates({ retention }: { retention: Retention }) {
  const translate = useTranslate();
  const narrowing = useNarrowing();
  const { subscriptionsOn } = useRevenuePaths();
  const { money, signedMoney, percent, number } = useFormat();
  const { from, to, usersAtStart, usersLost } = retention;
  const rate = (value: string | null) => (value === null ? '–' : percent(value));
  const organizations = (change?: string) =>
    `/reports/recurring-revenue/retention${queryString({ from, to, change, ...narrowing })}`;
  const figure = (name: string, text: string, path?: string) => (
    <Fact label={translate(`reports.retention.${name}`)}>
      <FigureLink {...(path && { to: path })}>{text}</FigureLink>
    </Fact>
  );
  const change = (name: 'expansion' | 'indexation' | 'contraction' | 'transfer' | 'churn') =>
    figure(name, signedMoney(retention[name]), Number(retention[name]) === 0 ? undefined : organizations(name));
  return (
    <Facts>
      {figure('nrr', rate(retention.nrr), organizations())}
      {figure('grr', rate(retention.grr), organizations())}
      {figure(
        'logoChurn',
        `${rate(retention.logoChurn)} (${number(usersLost)} / ${number(usersAtStart)})`,
        usersLost === 0 ? undefined : organizations('churn'),
      )}
      {figure('start', money(retention.start), organizations())}
      {change('expansion')}
      {change('indexation')}
      {change('contraction')}
      {Number(retention.transfer) !== 0 && change('transfer')}
      {change('churn')}
      {figure('end', money(retention.end), organizations())}
      {figure('users', number(retention.users), subscriptionsOn(lastDayOfMonth(to)))}
      {figure('averagePerUser', retention.averagePerUser ? money(retention.averagePerUser) : '–')}
      {figure('topTenShare', percent(retention.topTenShare))}
    </Facts>
  );
}

function TopTen({ retention: { topTen } }: { retention: Retention }) {
  const translate = useTranslate();
  const { money, percent } = useFormat();
  if (topTen.length === 0) return <Typography variant="body2">{translate('ra.navigation.no_results')}</Typography>;
  return (
    <ScrollTable label={translate('reports.retention.topTen')}>
      <TableHead>
        <TableRow>
          <TableCell>{translate('resources.organizations.name', { smart_count: 1 })}</TableCell>
          <TableCell align="right">{translate('reports.recurring.perMonth')}</TableCell>
          <TableCell align="right">{translate('reports.retention.share')}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {topTen.map(({ organizationId, organizationName, amount, share }) => (
          <TableRow key={organizationId}>
            <TableCell>
              <RecordLink resource="organizations" id={organizationId}>
                {organizationName}
              </RecordLink>
            </TableCell>
            <TableCell align="right">{money(amount)}</TableCell>
            <TableCell align="right">{percent(share)}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </ScrollTable>
  );
}
