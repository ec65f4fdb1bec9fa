import { Box, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { queryString } from '../../providers/http.js';
import { FigureLink, listPath } from '../../ui/FigureLink.js';
import { ScrollTable } from '../../ui/ScrollTable.js';
import { useFormat } from '../../ui/useFormat.js';
import { useNarrowing } from '../useNarrowing.js';
import type { Cohort, CohortsData, CohortYear } from './figures.js';

/** What the shade of a cell tells; its figures say both. */
export type CohortMeasure = 'organizations' | 'monthly';

/** A row for each year of arrival, a column for each year since: the darker, the more was kept. */
export function CohortTable({ report: { cohorts }, measure }: { report: CohortsData; measure: CohortMeasure }) {
  const translate = useTranslate();
  const most = Math.max(0, ...cohorts.map(({ years }) => years.length));
  if (most === 0) return <Typography variant="body2">{translate('figures.nothing')}</Typography>;
  return (
    <ScrollTable label={translate('cohortFigures.heading')}>
      <TableHead>
        <TableRow>
          <TableCell>{translate('cohortFigures.arrivedIn')}</TableCell>
          <TableCell align="right">{translate('cohortFigures.arrived')}</TableCell>
          {Array.from({ length: most }, (_, after) => (
            <TableCell key={after} align="right">
              {after === 0
                ? translate('cohortFigures.firstYear')
                : translate('cohortFigures.yearsAfter', { smart_count: after })}
            </TableCell>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {cohorts.map((cohort) => (
          <TableRow key={cohort.cohort}>
            <TableCell component="th" scope="row">
              {cohort.cohort}
            </TableCell>
            <TableCell align="right">
              <ArrivedLink cohort={cohort} />
            </TableCell>
            {cohort.years.map((year) => (
              <YearCell key={year.year} cohort={cohort.cohort} year={year} measure={measure} />
            ))}
            {cohort.years.length < most && <TableCell colSpan={most - cohort.years.length} />}
          </TableRow>
        ))}
      </TableBody>
    </ScrollTable>
  );
}

/** The movements that brought them. */
function ArrivedLink({ cohort: { from, to, arrived } }: { cohort: Cohort }) {
  const narrowing = useNarrowing();
  const { number } = useFormat();
  const asked = queryString({ from, to, movement: 'new', ...narrowing });
  return <FigureLink to={`/reports/recurring-revenue/movements${asked}`}>{number(arrived)}</FigureLink>;
}

/** Light enough for a link to be read on it. */
const DARKEST = 0.35;
/** The percent kept that is the darkest: revenue grows beyond what came. */
const FULL = { organizations: 100, monthly: 200 };

function YearCell({ cohort, year, measure }: { cohort: number; year: CohortYear; measure: CohortMeasure }) {
  const translate = useTranslate();
  const narrowing = useNarrowing();
  const { number, money, percent, day } = useFormat();
  const kept = Number((measure === 'organizations' ? year.organizationsKept : year.monthlyKept) ?? 0);
  const shade = (DARKEST * Math.min(kept, FULL[measure])) / FULL[measure];
  // A cohort of one category or service is not that of the list, which looks at all that an organization has.
  const isOfAll = !Object.keys(narrowing).some((name) => name === 'category' || name === 'serviceId');
  const to = isOfAll ? listPath('subscriptions', { cohort, activeOn: year.on, ...narrowing }) : undefined;
  const euros = money(year.monthly);
  const opens = translate('cohortFigures.opens', { day: day(year.on), cohort });
  return (
    <TableCell align="right" sx={{ whiteSpace: 'nowrap', backgroundColor: `rgba(29, 78, 95, ${shade})` }}>
      <Box>{`${number(year.organizations)} · ${percent(year.organizationsKept)}`}</Box>
      <Box>
        <FigureLink to={to} label={`${euros}, ${opens}`}>
          {euros}
        </FigureLink>
        {year.monthlyKept !== null && ` · ${percent(year.monthlyKept)}`}
      </Box>
    </TableCell>
  );
}
