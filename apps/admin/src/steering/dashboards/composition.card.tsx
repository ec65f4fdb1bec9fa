import { useTranslate } from 'react-admin';
import { useApi } from '../../providers/useApi.js';
import { CompositionChart, useYear, type TurnoverReportData } from '../../reports/index.js';
import { FigureLink } from '../../ui/FigureLink.js';
import { Loaded } from '../../ui/Loaded.js';
import { Section } from '../../ui/Section.js';
import { cardKind } from './card-kind.js';

export const compositionCard = cardKind({
  kind: 'composition',
  title: () => 'home.composition',
  Card: Composition,
  usual: { options: {}, width: 'full' },
  ofYear: true,
});

function Composition({ title }: { title: string }) {
  const translate = useTranslate();
  const year = useYear();
  const turnover = useApi<TurnoverReportData>(year ? `/reports/turnover?year=${year}` : undefined);
  return (
    <Section
      title={title}
      action={<FigureLink to={`/reports/turnover?year=${year}`}>{translate('home.openReport')}</FigureLink>}
    >
      <Loaded query={turnover}>{(report) => <CompositionChart report={report} />}</Loaded>
    </Section>
  );
}
