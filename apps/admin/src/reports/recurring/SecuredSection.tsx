import { useTranslate } from 'react-admin';
import { useApi } from '../../providers/useApi.js';
import { Explained } from '../../ui/Explained.js';
import { FigureLink, listPath } from '../../ui/FigureLink.js';
import { LoadedAnswer } from '../../ui/LoadedAnswer.js';
import { Section } from '../../ui/Section.js';
import { useFormat } from '../../ui/useFormat.js';
import { useNarrowing } from '../useNarrowing.js';
import { YearSelect } from '../YearSelect.js';
import { FigureTable } from '../FigureTable.js';
import type { SecuredData } from './figures.js';

const ROWS = ['withoutEnds', 'knownEnds', 'total', 'certain', 'tacit', 'invoiced'] as const;

const LISTED = ['territoryId', 'areaId', 'kind', 'category'];

/** What was secured on the first day of a fiscal year, with the year before, and what was really invoiced. */
export function SecuredSection({ path }: { path: string }) {
  const translate = useTranslate();
  const query = useApi<SecuredData>(path);
  return (
    <Section title={translate('securedFigures.heading')} action={<YearSelect />}>
      <LoadedAnswer query={query} path={path}>
        {(report) => <Years report={report} />}
      </LoadedAnswer>
      <Explained>{translate('securedFigures.formula')}</Explained>
    </Section>
  );
}

function Years({ report }: { report: SecuredData }) {
  const translate = useTranslate();
  const { day, money } = useFormat();
  const narrowing = useNarrowing();
  // What the list of invoice lines is narrowed to as well.
  const isListed = Object.keys(narrowing).every((name) => LISTED.includes(name));
  const heading = ({ year, on }: SecuredData['previous']) => translate('securedFigures.year', { year, day: day(on) });
  const invoicedIn = (year: number) => listPath('invoice-lines', { year, nature: 'recurring', ...narrowing });
  const yearColumn = (of: SecuredData['previous']) => ({
    label: heading(of),
    isFigure: true,
    render: (row: (typeof ROWS)[number]) => (
      <FigureLink to={row === 'invoiced' && of.invoiced && isListed ? invoicedIn(of.year) : undefined}>
        {money(of[row])}
      </FigureLink>
    ),
  });
  return (
    <FigureTable<(typeof ROWS)[number]>
      label={translate('securedFigures.heading')}
      rows={[...ROWS]}
      keyOf={(row) => row}
      isTotal={(row) => row === 'total'}
      columns={[
        { label: translate('securedFigures.total'), render: (row) => translate(`securedFigures.${row}`) },
        yearColumn(report),
        yearColumn(report.previous),
      ]}
    />
  );
}
