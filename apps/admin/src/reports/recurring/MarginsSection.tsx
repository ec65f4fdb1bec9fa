import type { UseQueryResult } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { Explained } from '../../ui/Explained.js';
import { FigureLink, listPath } from '../../ui/FigureLink.js';
import { Loaded } from '../../ui/Loaded.js';
import { Section } from '../../ui/Section.js';
import { useFormat } from '../../ui/useFormat.js';
import { useNarrowing } from '../useNarrowing.js';
import { FigureTable } from '../FigureTable.js';
import type { MarginsData } from './figures.js';

type Row = MarginsData['known'] & { name: string; serviceId?: number | null; isTotal?: boolean };

/** What each service brings, costs and leaves a month; each opens its subscriptions. */
export function MarginsSection({ query }: { query: UseQueryResult<MarginsData, Error> }) {
  const translate = useTranslate();
  const { day } = useFormat();
  return (
    <Section title={translate('margins.heading', { day: day(query.data?.on) })}>
      <Loaded query={query}>{(report) => <Services report={report} />}</Loaded>
      <Explained>{translate('margins.formula')}</Explained>
    </Section>
  );
}

function Services({ report: { on, services, known, unknown } }: { report: MarginsData }) {
  const translate = useTranslate();
  const narrowing = useNarrowing();
  const { money, number, percent } = useFormat();
  const rows: Row[] = [
    ...services.map(({ service, ...row }) => ({ ...row, name: service })),
    { ...known, name: translate('margins.known'), isTotal: true },
    { ...unknown, name: translate('margins.unknownTotal'), isTotal: true },
  ];
  const subscriptionsOf = ({ serviceId, isTotal, name }: Row) => {
    if (isTotal) return undefined;
    const service = serviceId ? { serviceId } : { where: { all: [{ field: 'service', is: 'equals', value: name }] } };
    return listPath('subscriptions', { activeOn: on, ...narrowing, ...service });
  };
  return (
    <FigureTable<Row>
      label={translate('margins.title')}
      rows={services.length > 0 ? rows : []}
      keyOf={({ name, serviceId }) => `${serviceId ?? ''} ${name}`}
      isTotal={({ isTotal = false }) => isTotal}
      columns={[
        { label: translate('figures.service'), render: ({ name }) => name },
        {
          label: translate('figures.subscriptions'),
          isFigure: true,
          render: (row) => (
            <FigureLink to={subscriptionsOf(row)} label={`${number(row.subscriptions)}, ${row.name}`}>
              {number(row.subscriptions)}
            </FigureLink>
          ),
        },
        { label: translate('margins.revenue'), isFigure: true, render: ({ revenue }) => money(revenue) },
        {
          label: translate('margins.cost'),
          isFigure: true,
          render: ({ cost }) => (cost === null ? translate('margins.unknown') : money(cost)),
        },
        { label: translate('margins.margin'), isFigure: true, render: ({ margin }) => money(margin) },
        {
          label: translate('margins.rate'),
          isFigure: true,
          render: ({ rate }) => (rate === null ? '–' : percent(rate)),
        },
      ]}
    />
  );
}
