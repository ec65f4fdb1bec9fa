import { Box } from '@mui/material';
import { useApi } from '../providers/useApi.js';
import { CompositionChart, ReportPage, useYear, YearSelect, type TurnoverReportData } from '../reports/index.js';
import { useTranslate } from 'react-admin';
import { FigureLink } from '../ui/FigureLink.js';
import { Loaded } from '../ui/Loaded.js';
import { Section } from '../ui/Section.js';
import { ForecastCard } from '../steering/result-forecasts/index.js';
import { MyDayCard } from '../work/my-day/index.js';
import { FigureCards } from './FigureCards.js';
import { PinnedRecords, RecentRecords } from './AtHand.js';
import { EndingContracts, NoticesToSend, OpenInvoices } from './NextThings.js';
import type { KeyFigures } from './key-figures.js';

/** The year at a glance, then what is next. */
export default function HomePage() {
  const year = useYear();
  const figures = useApi<KeyFigures>(year ? `/reports/key-figures?year=${year}` : undefined);
  return (
    <ReportPage title="home.title" choices={<YearSelect />}>
      <Loaded query={figures}>{(data) => <FigureCards figures={data} />}</Loaded>
      <Composition year={year} />
      <Box
        sx={{
          display: 'grid',
          columnGap: 2,
          alignItems: 'start',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'repeat(2, minmax(0, 1fr))' },
        }}
      >
        <ForecastCard />
        <MyDayCard />
        <PinnedRecords />
        <RecentRecords />
        <NoticesToSend />
        <EndingContracts />
        <OpenInvoices />
      </Box>
    </ReportPage>
  );
}

function Composition({ year }: { year: number | undefined }) {
  const translate = useTranslate();
  const turnover = useApi<TurnoverReportData>(year ? `/reports/turnover?year=${year}` : undefined);
  return (
    <Section
      title={translate('home.composition')}
      action={<FigureLink to={`/reports/turnover?year=${year}`}>{translate('home.openReport')}</FigureLink>}
    >
      <Loaded query={turnover}>{(report) => <CompositionChart report={report} />}</Loaded>
    </Section>
  );
}
