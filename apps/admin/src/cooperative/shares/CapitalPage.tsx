import { Alert, Box, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import { lastDayOfMonth, monthOf, monthsBetween } from '@terril/domain';
import { CanAccess, AccessDenied, Title, useTranslate } from 'react-admin';
import { useApi } from '../../providers/useApi.js';
import { ChartFigure, Curves } from '../../reports/index.js';
import { Fact, Facts } from '../../ui/Facts.js';
import { Loaded } from '../../ui/Loaded.js';
import { ScrollTable } from '../../ui/ScrollTable.js';
import { Section } from '../../ui/Section.js';
import { useFormat } from '../../ui/useFormat.js';
import type { Capital } from './share.js';

/** The variable capital: what it is, what it was, and who holds it. */
export default function CapitalPage() {
  const query = useApi<Capital>('/capital');
  return (
    <>
      <Title title="shares.capital" />
      <CanAccess resource="capital" action="list" accessDenied={<AccessDenied />}>
        <Box sx={{ mt: 2 }}>
          <Loaded query={query}>{(capital) => <Report capital={capital} />}</Loaded>
        </Box>
      </CanAccess>
    </>
  );
}

function Report({ capital }: { capital: Capital }) {
  const translate = useTranslate();
  const { day, money, month, shortMoney } = useFormat();
  const months = monthEnds(capital);
  const label = (name: string) => translate(`shares.${name}`);
  return (
    <>
      <Section title={translate('shares.capitalOn', { day: day(capital.day) })}>
        <Facts>
          <Fact label={label('subscribed')}>{money(capital.subscribed)}</Fact>
          <Fact label={label('paid')}>{money(capital.paid)}</Fact>
          <Fact label={label('shares')}>{String(capital.shares)}</Fact>
          <Fact label={label('holders')}>{String(capital.members)}</Fact>
          <Fact label={label('highest')}>{money(capital.highest)}</Fact>
          <Fact label={label('floor')}>{money(capital.floor)}</Fact>
          {Number(capital.authorities) > 0 && <Fact label={label('authorities')}>{money(capital.authorities)}</Fact>}
        </Facts>
        {capital.authoritiesExceed && <Alert severity="warning">{label('authoritiesExceed')}</Alert>}
      </Section>
      {months.length > 1 && (
        <Section title={label('overTime')}>
          <ChartFigure label={label('overTimeLabel')}>
            <Curves
              steps={months.map(({ name }) => month(name))}
              curves={[
                { label: label('subscribed'), values: months.map(({ subscribed }) => Number(subscribed)) },
                { label: label('paid'), values: months.map(({ paid }) => Number(paid)) },
              ]}
              format={shortMoney}
              height={280}
            />
          </ChartFigure>
        </Section>
      )}
      <Box sx={{ display: 'grid', columnGap: 2, gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: '1fr 1fr' } }}>
        <Parts title={label('byCategory')} parts={capital.byCategory} />
        <Parts title={label('byCollege')} parts={capital.byCollege} />
      </Box>
      <Section title={label('days')}>
        <ScrollTable label={label('days')}>
          <TableHead>
            <TableRow>
              <TableCell>{label('day')}</TableCell>
              {(['subscribed', 'paid', 'shares', 'holders'] as const).map((name) => (
                <TableCell key={name} align="right">
                  {label(name)}
                </TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {capital.points.toReversed().map((point) => (
              <TableRow key={point.day}>
                <TableCell>{day(point.day)}</TableCell>
                <TableCell align="right">{money(point.subscribed)}</TableCell>
                <TableCell align="right">{money(point.paid)}</TableCell>
                <TableCell align="right">{point.shares}</TableCell>
                <TableCell align="right">{point.members}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </ScrollTable>
      </Section>
    </>
  );
}

function Parts({ title, parts }: { title: string; parts: Capital['byCategory'] }) {
  const translate = useTranslate();
  const { money } = useFormat();
  return (
    <Section title={title}>
      <Facts>
        {parts.map(({ name, members, shares, subscribed }) => (
          <Fact key={name} label={name ?? translate('shares.none')}>
            {[
              money(subscribed),
              translate('shares.ofShares', { smart_count: shares }),
              translate('shares.ofHolders', { smart_count: members }),
            ].join(' · ')}
          </Fact>
        ))}
      </Facts>
    </Section>
  );
}

/** The capital at the end of each month, from the first share on: the last point at or before it. */
function monthEnds({ points, day }: Capital): { name: string; subscribed: string; paid: string }[] {
  const [first] = points;
  if (!first) return [];
  return monthsBetween(monthOf(first.day), monthOf(day)).map((name) => {
    const end = lastDayOfMonth(name);
    const point = points.findLast((each) => each.day <= end) ?? first;
    return { name, subscribed: point.subscribed, paid: point.paid };
  });
}
