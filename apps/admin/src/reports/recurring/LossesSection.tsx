import { useTranslate } from 'react-admin';
import { queryString } from '../../providers/http.js';
import { useApi } from '../../providers/useApi.js';
import { Explained } from '../../ui/Explained.js';
import { FigureLink } from '../../ui/FigureLink.js';
import { Loaded } from '../../ui/Loaded.js';
import { Section } from '../../ui/Section.js';
import { useFormat } from '../../ui/useFormat.js';
import { FigureTable } from '../FigureTable.js';
import type { LossesData } from './figures.js';

type Loss = LossesData['reasons'][number] & { isTotal?: boolean };

/** Why revenue was lost, each reason opening its contracts; `asked` is the query of the page. */
export function LossesSection({ asked }: { asked: string }) {
  const translate = useTranslate();
  const query = useApi<LossesData>(`/reports/recurring-revenue/losses${asked}`);
  return (
    <Section title={translate('losses.heading')}>
      <Loaded query={query}>{(report) => <Reasons report={report} asked={asked} />}</Loaded>
      <Explained>{translate('losses.formula')}</Explained>
    </Section>
  );
}

function Reasons({ report, asked }: { report: LossesData; asked: string }) {
  const translate = useTranslate();
  const { money, number, percent } = useFormat();
  const contracts = report.reasons.reduce((sum, reason) => sum + reason.contracts, 0);
  const total: Loss = { ...report, reason: null, contracts, share: '100.0', isTotal: true };
  const nameOf = ({ reason, isTotal }: Loss) =>
    isTotal ? translate('figures.total') : (reason ?? translate('losses.untold'));
  const contractsOf = ({ reason, isTotal }: Loss) => {
    const which = reason === null ? { untold: true } : { reason };
    return `/reports/recurring-revenue/losses${asked}${isTotal ? '' : queryString(which).replace('?', '&')}`;
  };
  return (
    <FigureTable<Loss>
      label={translate('losses.heading')}
      rows={report.reasons.length > 0 ? [...report.reasons, total] : []}
      keyOf={(row) => nameOf(row)}
      isTotal={({ isTotal = false }) => isTotal}
      columns={[
        { label: translate('losses.reason'), render: nameOf },
        { label: translate('figures.organizations'), isFigure: true, render: (row) => number(row.organizations) },
        {
          label: translate('figures.contracts'),
          isFigure: true,
          render: (row) => (
            <FigureLink to={contractsOf(row)} label={`${number(row.contracts)}, ${nameOf(row)}`}>
              {number(row.contracts)}
            </FigureLink>
          ),
        },
        { label: translate('figures.perMonth'), isFigure: true, render: ({ monthly }) => money(monthly) },
        { label: translate('figures.perYear'), isFigure: true, render: ({ yearly }) => money(yearly) },
        { label: translate('figures.share'), isFigure: true, render: ({ share }) => percent(share) },
      ]}
    />
  );
}
