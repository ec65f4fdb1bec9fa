import { Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { queryString } from '../../providers/http.js';
import { useApi } from '../../providers/useApi.js';
import {
  type DeclaredReport,
  type DeclaredReportEntry,
  ReportGraph,
  ReportTable,
  useYear,
} from '../../reports/index.js';
import { FigureLink } from '../../ui/FigureLink.js';
import { Loaded } from '../../ui/Loaded.js';
import { Section } from '../../ui/Section.js';
import type { CardProps } from './card-kind.js';
import type { ReportOptions } from './report-options.js';

/** The chart of a declared report, or the first rows of its table with their total. */
export default function ReportCard({ title, options }: CardProps<ReportOptions>) {
  const translate = useTranslate();
  const year = useYear();
  const catalogue = useApi<DeclaredReportEntry[]>('/reports/declared');
  // The page of a report leaves out what it does not take.
  const page = `/reports/r/${options.report}${queryString(parametersIn(options, year))}`;
  return (
    <Section title={title} action={<FigureLink to={page}>{translate('home.openReport')}</FigureLink>}>
      <Loaded query={catalogue}>
        {(reports) => {
          const entry = reports.find(({ name }) => name === options.report);
          if (entry) return <Figures entry={entry} options={options} year={year} />;
          return <Typography variant="body2">{translate('declared.unknown')}</Typography>;
        }}
      </Loaded>
    </Section>
  );
}

interface FiguresProps {
  entry: DeclaredReportEntry;
  options: ReportOptions;
  /** That of the page, once it is known. */
  year: number | undefined;
}

function Figures({ entry, options, year }: FiguresProps) {
  const { shape, rows, parameters } = options;
  const takesYear = entry.parameters.some(({ name }) => name === 'year');
  const asked = queryString(takesYear ? parametersIn(options, year) : parameters);
  const query = useApi<DeclaredReport>(year === undefined ? undefined : `/reports/declared/${entry.name}${asked}`);
  return (
    <Loaded query={query}>
      {(report) => (
        <>
          <Narrowed asked={report.asked} parameters={parameters} />
          {shape === 'chart' && report.chart ? (
            <ReportGraph report={report} />
          ) : (
            <ReportTable report={{ ...report, rows: report.rows.slice(0, rows) }} />
          )}
        </>
      )}
    </Loaded>
  );
}

/** A card that has neither a fiscal year nor months of its own is of the year of the page. */
const parametersIn = ({ parameters }: ReportOptions, year: number | undefined) =>
  parameters['from'] || parameters['to'] ? parameters : { year, ...parameters };

/** What the card chose of the report, in words; what it leaves to the page is told by the page. */
function Narrowed({ asked, parameters }: { asked: DeclaredReport['asked']; parameters: ReportOptions['parameters'] }) {
  const translate = useTranslate();
  // The report tells of `from` and `to` together, and of `since` with its year.
  const toldBy: Record<string, string> = { from: 'to', year: 'since' };
  const isChosen = (name: string) => Boolean(parameters[name] ?? parameters[toldBy[name] ?? '']);
  const told = asked.filter(({ name }) => isChosen(name));
  if (told.length === 0) return null;
  return (
    <Typography variant="body2" color="text.secondary" sx={{ mb: 1 }}>
      {told.map(({ label, text }) => translate('state.told', { name: label, text })).join(' · ')}
    </Typography>
  );
}
