import { useTranslate } from 'react-admin';
import { queryString } from '../../providers/http.js';
import { useApi } from '../../providers/useApi.js';
import { Explained } from '../../ui/Explained.js';
import { FigureLink, listPath } from '../../ui/FigureLink.js';
import { LoadedAnswer } from '../../ui/LoadedAnswer.js';
import { Section } from '../../ui/Section.js';
import { useTerm } from '../../ui/terms.js';
import { useFormat } from '../../ui/useFormat.js';
import { useNarrowing } from '../useNarrowing.js';
import { AddressField } from '../AddressField.js';
import { FigureTable } from '../FigureTable.js';
import type { CommittedData } from './figures.js';

interface Row {
  part: string;
  count: number | null;
  amount: string;
  path?: string;
}

/** The revenue of a day and the steps to what is committed; each opens its subscriptions. */
export function CommittedSection({ path }: { path: string }) {
  const translate = useTranslate();
  const query = useApi<CommittedData>(path);
  return (
    <Section
      title={translate('committedFigures.heading')}
      action={<AddressField name="on" type="date" label="figures.onDay" shown={query.data?.on} />}
    >
      <LoadedAnswer query={query} path={path}>
        {(report) => <Parts report={report} />}
      </LoadedAnswer>
      <Explained>{translate('committedFigures.formula')}</Explained>
    </Section>
  );
}

function Parts({ report: { on, until, mrr, parts, committed } }: { report: CommittedData }) {
  const translate = useTranslate();
  const term = useTerm();
  const narrowing = useNarrowing();
  const { day, number, money, signedMoney } = useFormat();
  const subscriptionsOf = (part: string) =>
    `/reports/recurring-revenue/committed${queryString({ on, part, ...narrowing })}`;
  const rows: Row[] = [
    { part: 'mrr', count: null, amount: mrr, path: listPath('subscriptions', { activeOn: on, ...narrowing }) },
    ...parts.map(({ part, count, amount }) => ({ part, count, amount, path: subscriptionsOf(part) })),
    { part: 'committed', count: null, amount: committed },
  ];
  const isWhole = ({ count }: Row) => count === null;
  return (
    <FigureTable<Row>
      label={translate('committedFigures.heading')}
      rows={rows}
      keyOf={({ part }) => part}
      isTotal={isWhole}
      columns={[
        {
          label: translate('committedFigures.until', { day: day(until) }),
          render: ({ part }) => term('committedPart', part),
        },
        {
          label: translate('figures.subscriptions'),
          isFigure: true,
          render: ({ count }) => (count === null ? '' : number(count)),
        },
        {
          label: translate('figures.perMonth'),
          isFigure: true,
          render: (row) => (
            <FigureLink to={row.path} label={`${money(row.amount)}, ${term('committedPart', row.part)}`}>
              {isWhole(row) ? money(row.amount) : signedMoney(row.amount)}
            </FigureLink>
          ),
        },
      ]}
    />
  );
}
