import { TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useApi } from '../providers/useApi.js';
import { Explained } from '../ui/Explained.js';
import { Fact, Facts } from '../ui/Facts.js';
import { Loaded } from '../ui/Loaded.js';
import { RecordLink } from '../ui/RecordLink.js';
import { ScrollTable } from '../ui/ScrollTable.js';
import { Section } from '../ui/Section.js';
import { useFormat } from '../ui/useFormat.js';
import type { Retention } from './report.js';

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
  const { money, signedMoney, percent, number } = useFormat();
  const label = (name: string) => translate(`reports.retention.${name}`);
  const rate = (value: string | null) => (value === null ? '–' : percent(value));
  const { start, expansion, indexation, contraction, churn, end, usersAtStart, usersLost } = retention;
  return (
    <Facts>
      <Fact label={label('nrr')}>{rate(retention.nrr)}</Fact>
      <Fact label={label('grr')}>{rate(retention.grr)}</Fact>
      <Fact
        label={label('logoChurn')}
      >{`${rate(retention.logoChurn)} (${number(usersLost)} / ${number(usersAtStart)})`}</Fact>
      <Fact label={label('start')}>{money(start)}</Fact>
      <Fact label={label('expansion')}>{signedMoney(expansion)}</Fact>
      <Fact label={label('indexation')}>{signedMoney(indexation)}</Fact>
      <Fact label={label('contraction')}>{signedMoney(contraction)}</Fact>
      <Fact label={label('churn')}>{signedMoney(churn)}</Fact>
      <Fact label={label('end')}>{money(end)}</Fact>
      <Fact label={label('users')}>{number(retention.users)}</Fact>
      <Fact label={label('averagePerUser')}>{retention.averagePerUser ? money(retention.averagePerUser) : '–'}</Fact>
      <Fact label={label('topTenShare')}>{percent(retention.topTenShare)}</Fact>
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
