import { Button, type Theme, ToggleButton, ToggleButtonGroup, useMediaQuery } from '@mui/material';
import { LinkBase, useTranslate } from 'react-admin';
import { ReportPage, useYear, YearSelect } from '../../reports/index.js';
import { useApi } from '../../providers/useApi.js';
import { Explained } from '../../ui/Explained.js';
import { listPath } from '../../ui/FigureLink.js';
import { Loaded } from '../../ui/Loaded.js';
import { useUrlState } from '../../ui/useUrlState.js';
import { BudgetTable } from './BudgetTable.js';
import { BudgetTools } from './BudgetTools.js';
import { type Grid, type View, VIEWS } from './grid.js';
import { MonthTable } from './MonthTable.js';
import { SaveBar } from './SaveBar.js';
import { useDraft } from './useDraft.js';

/** The budget of a fiscal year: what is planned and what came, by account and month, typed in place. */
export default function BudgetPage() {
  const translate = useTranslate();
  const year = useYear();
  const [params, setParams] = useUrlState();
  const view = VIEWS.find((one) => one === params.get('view')) ?? 'planned';
  const query = useApi<Grid>(year === undefined ? undefined : `/budget?year=${year}`);
  return (
    <ReportPage
      title="budget.title"
      choices={
        <>
          <YearSelect ahead={1} />
          <ToggleButtonGroup
            exclusive
            size="small"
            value={view}
            aria-label={translate('budget.view')}
            onChange={(_event, chosen: View | null) => chosen && setParams({ view: chosen })}
          >
            {VIEWS.map((one) => (
              <ToggleButton key={one} value={one}>
                {translate(`budget.views.${one}`)}
              </ToggleButton>
            ))}
          </ToggleButtonGroup>
        </>
      }
    >
      <Loaded query={query}>{(grid) => <BudgetOfYear key={grid.year} stored={grid} view={view} />}</Loaded>
      <Explained>{translate('budget.explained')}</Explained>
      {year !== undefined && (
        <Button component={LinkBase} to={listPath('budget-lines', { fiscalYear: year })} size="small">
          {translate('budget.lines')}
        </Button>
      )}
    </ReportPage>
  );
}

function BudgetOfYear({ stored, view }: { stored: Grid; view: View }) {
  const draft = useDraft(stored);
  const isNarrow = useMediaQuery<Theme>((theme) => theme.breakpoints.down('md'));
  const Table = isNarrow ? MonthTable : BudgetTable;
  return (
    <>
      <BudgetTools draft={draft} />
      <Table draft={draft} view={view} />
      <SaveBar draft={draft} />
    </>
  );
}
