import { Link, Typography } from '@mui/material';
import { LinkBase, useTranslate } from 'react-admin';
import { useParams } from 'react-router';
import { queryString } from '../../providers/http.js';
import { useApi } from '../../providers/useApi.js';
import { Loaded } from '../../ui/Loaded.js';
import { LoadedAnswer } from '../../ui/LoadedAnswer.js';
import { PutOnHomeButton } from '../../ui/PutOnHomeButton.js';
import { Section } from '../../ui/Section.js';
import { useUrlState } from '../../ui/useUrlState.js';
import { NarrowingBar } from '../NarrowingBar.js';
import { ReportPage } from '../ReportPage.js';
import { TableAndChart } from '../TableAndChart.js';
import { UrlSelect } from '../UrlSelect.js';
import { NARROWINGS } from '../useNarrowing.js';
import { ColumnsExplained } from './ColumnsExplained.js';
import type { Report, ReportEntry } from './report.js';
import { ReportGraph } from './ReportGraph.js';
import { ReportTable } from './ReportTable.js';
import { SpanChoice } from './SpanChoice.js';
import { useCatalogue } from './useCatalogue.js';

/** Any declared report: its catalogue entry tells what it takes, its figures come with the words that explain them. */
export default function DeclaredReportPage() {
  const { name } = useParams<{ name: string }>();
  const catalogue = useCatalogue();
  const entry = catalogue.data?.find((one) => one.name === name);
  if (catalogue.data && !entry) return <Unknown />;
  return <Loaded query={catalogue}>{() => entry && <OneReport key={entry.name} entry={entry} />}</Loaded>;
}

function OneReport({ entry }: { entry: ReportEntry }) {
  const [params] = useUrlState();
  const takes = entry.parameters.map((parameter) => parameter.name);
  const asked = queryString(Object.fromEntries(takes.map((parameter) => [parameter, params.get(parameter)])));
  const path = `/reports/declared/${entry.name}`;
  const query = useApi<Report>(path + asked);
  const day = query.data?.spans[0]?.to;
  const narrowings = NARROWINGS.filter((narrowing) => takes.includes(narrowing));
  const card = { report: entry.name, parameters: Object.fromEntries(keptOnCard(params, takes)) };
  return (
    <ReportPage
      title={entry.title}
      choices={
        <>
          <Choices entry={entry} {...(day && { day })} />
          <PutOnHomeButton kind="report" options={card} />
        </>
      }
      filters={narrowings.length > 0 && <NarrowingBar names={narrowings} />}
      files={[{ label: entry.title, path: `${path}${asked || '?'}`, pdf: `${path}/pdf${asked || '?'}` }]}
    >
      <LoadedAnswer query={query} path={path + asked}>
        {(report) => <Figures report={report} />}
      </LoadedAnswer>
    </ReportPage>
  );
}

/** A card keeps what was chosen but for the year, which is that of its page, and the day, which is that of its reader. */
const keptOnCard = (params: URLSearchParams, takes: string[]): [string, string][] =>
  [...params].filter(([name]) => takes.includes(name) && !['year', 'day'].includes(name));

/** Years a report may show beside one another. */
const YEARS = [1, 2, 3, 5, 10];

function Choices({ entry, day }: { entry: ReportEntry; day?: string }) {
  const translate = useTranslate();
  const [params] = useUrlState();
  const { years, choices } = entry;
  return (
    <>
      <SpanChoice report={entry} {...(day && { day })} />
      {years !== null && (
        <UrlSelect
          name="years"
          label={translate('declared.years')}
          options={[...new Set([...YEARS, years, Number(params.get('years')) || years])]
            .toSorted((one, other) => one - other)
            .map((count) => ({ value: String(count), label: String(count) }))}
          shown={String(years)}
        />
      )}
      {choices.length > 1 && <UrlSelect name="by" label={translate('declared.by')} options={choices} />}
    </>
  );
}

function Figures({ report }: { report: Report }) {
  const translate = useTranslate();
  const { asked, rows, rowCount, says, chart } = report;
  const table = <ReportTable report={report} />;
  return (
    <Section title={asked.map(({ label, text }) => translate('state.told', { name: label, text })).join(' · ')}>
      <Typography variant="body2" sx={{ mb: 1, maxWidth: '80ch' }}>
        {says}
      </Typography>
      {chart && rows.length > 0 ? (
        <TableAndChart isWide table={table} chart={<ReportGraph report={report} />} />
      ) : (
        table
      )}
      {rowCount > rows.length && (
        <Typography variant="body2" sx={{ mt: 1 }}>
          {translate('declared.cut', { shown: rows.length, count: rowCount })}
        </Typography>
      )}
      <ColumnsExplained report={report} />
    </Section>
  );
}

function Unknown() {
  const translate = useTranslate();
  return (
    <ReportPage title="declared.catalogue" choices={null}>
      <Typography sx={{ mb: 2 }}>{translate('declared.unknown')}</Typography>
      <Link component={LinkBase} to="/reports/catalogue">
        {translate('declared.catalogue')}
      </Link>
    </ReportPage>
  );
}
