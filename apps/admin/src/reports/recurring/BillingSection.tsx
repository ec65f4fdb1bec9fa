import { useTranslate } from 'react-admin';
import { queryString } from '../../providers/http.js';
import { useApi } from '../../providers/useApi.js';
import { Explained } from '../../ui/Explained.js';
import { FigureLink } from '../../ui/FigureLink.js';
import { LoadedAnswer } from '../../ui/LoadedAnswer.js';
import { Section } from '../../ui/Section.js';
import { useTerm } from '../../ui/terms.js';
import { useFormat } from '../../ui/useFormat.js';
import { ChartFigure } from '../ChartFigure.js';
import { BilledMonths } from '../charts/index.js';
import { useNarrowing } from '../useNarrowing.js';
import { AddressField } from '../AddressField.js';
import { type FigureColumn, FigureTable } from '../FigureTable.js';
import type { BillingData, BillingMonth } from './figures.js';

const CHART_HEIGHT = 300;
const PARTS = ['certain', 'tacit', 'setupFees'] as const;

/** What will be billed month by month, drawn and in a table; each month opens its bills. */
export function BillingSection({ path }: { path: string }) {
  const translate = useTranslate();
  const query = useApi<BillingData>(path);
  const from = query.data?.months[0]?.month;
  return (
    <Section
      title={translate('billing.heading')}
      action={<AddressField name="from" type="month" label="figures.fromMonth" shown={from} />}
    >
      <LoadedAnswer query={query} path={path}>
        {(billing) => <Months months={billing.months} />}
      </LoadedAnswer>
      <Explained>{translate('billing.formula')}</Explained>
    </Section>
  );
}

function Months({ months }: { months: BillingMonth[] }) {
  const translate = useTranslate();
  const { month: named, shortMoney } = useFormat();
  const heading = translate('billing.heading');
  return (
    <>
      <ChartFigure label={translate('report.chartOf', { title: heading })} height={CHART_HEIGHT}>
        <BilledMonths
          months={months.map(({ month }) => named(month))}
          parts={PARTS.map((part) => ({
            label: translate(`billing.${part}`),
            values: months.map((month) => Number(month[part])),
          }))}
          format={shortMoney}
          height={CHART_HEIGHT}
        />
      </ChartFigure>
      <MonthTable months={months} />
    </>
  );
}

function MonthTable({ months }: { months: BillingMonth[] }) {
  const translate = useTranslate();
  const term = useTerm();
  const narrowing = useNarrowing();
  const { money, month: named } = useFormat();
  const categories = months[0]?.categories.map(({ category }) => category) ?? [];
  const billsOf = (month: string) => `/reports/recurring-revenue/bills${queryString({ month, ...narrowing })}`;
  const columns: FigureColumn<BillingMonth>[] = [
    { label: translate('report.month'), isShort: true, render: ({ month }) => named(month) },
    {
      label: translate('figures.total'),
      isFigure: true,
      render: ({ month, total }) => (
        <FigureLink
          to={billsOf(month)}
          label={`${money(total)}, ${translate('billing.opens', { month: named(month) })}`}
        >
          {money(total)}
        </FigureLink>
      ),
    },
    ...PARTS.map((part) => ({
      label: translate(`billing.${part}`),
      isFigure: true,
      render: (month: BillingMonth) => money(month[part]),
    })),
    ...categories.map((category, index) => ({
      label: term('category', category),
      isFigure: true,
      render: (month: BillingMonth) => money(month.categories[index]?.amount),
    })),
  ];
  return (
    <FigureTable label={translate('billing.heading')} columns={columns} rows={months} keyOf={({ month }) => month} />
  );
}
