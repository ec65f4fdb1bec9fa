import { Box } from '@mui/material';
import { listPath } from '../ui/FigureLink.js';
import { useTranslate } from 'react-admin';
import { difference } from '../reports/index.js';
import { useSettings } from '../system/settings/index.js';
import { useFormat } from '../ui/useFormat.js';
import { FigureCard } from './FigureCard.js';
import type { KeyFigures } from './key-figures.js';

type AmountKey = 'turnover' | 'recurring' | 'mrr' | 'arr' | 'subsidies' | 'costs' | 'result';
type CountKey = 'users' | 'newUsers';

/** The key figures of the year beside those of the year before; each opens what it is made of. */
export function FigureCards({ figures }: { figures: KeyFigures }) {
  const translate = useTranslate();
  const { money, number, percent, signedMoney, signedNumber } = useFormat();
  const { year, previous } = figures;
  const { data: settings } = useSettings();
  // The list of users is that of today: it holds no other day's figure.
  const ofToday = (path: string) => (figures.on === settings?.today ? path : undefined);

  const amount = (key: AmountKey, to: string, detail?: string) => (
    <FigureCard
      name={key}
      to={to}
      value={money(figures[key])}
      detail={detail}
      before={money(previous[key])}
      year={year}
      gap={signedMoney(difference(figures[key], previous[key]))}
    />
  );
  const count = (key: CountKey, to?: string) => (
    <FigureCard
      name={key}
      to={to}
      value={number(figures[key])}
      before={number(previous[key])}
      year={year}
      gap={signedNumber(figures[key] - previous[key])}
    />
  );
  const share = translate('home.ofTurnover', {
    share: percent(figures.recurringShare),
    before: percent(previous.recurringShare),
    year: year - 1,
  });
  const revenue = `/reports/recurring-revenue?from=${year - 1}-01&to=${year}-12`;
  const { openInvoices } = figures;

  return (
    <Box
      component="ul"
      sx={{
        listStyle: 'none',
        m: 0,
        p: 0,
        mb: 2,
        display: 'grid',
        gap: 2,
        gridTemplateColumns: {
          xs: 'repeat(auto-fill, minmax(min(100%, 9.75rem), 1fr))',
          sm: 'repeat(auto-fill, minmax(14rem, 1fr))',
        },
      }}
    >
      {amount('turnover', `/reports/turnover?year=${year}`)}
      {amount('recurring', listPath('invoice-lines', { year, nature: 'recurring' }), share)}
      {amount('result', listPath('budget-lines', { fiscalYear: year }))}
      {count('newUsers', `/reports/new-users?year=${year}`)}
      {count('users', ofToday(listPath('organizations', { status: 'user' })))}
      {amount('mrr', listPath('subscriptions', { activeOn: figures.on }))}
      {amount('arr', revenue)}
      {amount('subsidies', listPath('subsidies', { year, status: 'granted' }))}
      {amount('costs', listPath('budget-lines', { fiscalYear: year, nature: 'cost' }))}
      <FigureCard
        name="openInvoices"
        to={listPath('invoices', { type: 'invoice', year, unpaidOn: figures.on })}
        value={money(openInvoices.amount)}
        detail={translate('home.invoiceCount', { smart_count: openInvoices.count })}
        before={money(previous.openInvoices.amount)}
        year={year}
        gap={signedMoney(difference(openInvoices.amount, previous.openInvoices.amount))}
      />
    </Box>
  );
}
