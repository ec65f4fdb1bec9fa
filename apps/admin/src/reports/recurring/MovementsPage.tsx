import { MenuItem, Pagination, TableBody, TableCell, TableHead, TableRow, TextField, Typography } from '@mui/material';
import { MOVEMENTS } from '@terril/domain';
import { useTranslate } from 'react-admin';
import { queryString } from '../../providers/http.js';
import { useApi } from '../../providers/useApi.js';
import { Loaded } from '../../ui/Loaded.js';
import { RecordLink } from '../../ui/RecordLink.js';
import { ScrollTable } from '../../ui/ScrollTable.js';
import { Section } from '../../ui/Section.js';
import { useTerm } from '../../ui/terms.js';
import { useFormat } from '../../ui/useFormat.js';
import { useUrlState } from '../../ui/useUrlState.js';
import { MonthRange } from '../MonthRange.js';
import { RecurringPage } from './RecurringPage.js';
import { useNarrowing } from '../useNarrowing.js';
import { useMonths } from '../useMonths.js';
import type { RevenueMovements } from '../report.js';

const PER_PAGE = 50;

/** The movements behind a figure of the recurring revenue: which organization, in which month, by how much. */
export default function MovementsPage() {
  const months = useMonths();
  const narrowing = useNarrowing();
  const [params, setParams] = useUrlState();
  const movement = params.get('movement') ?? '';
  const page = Number(params.get('page')) || 1;
  const list = '/reports/recurring-revenue/movements';
  const asked = { ...months, ...narrowing, movement };
  const path = `${list}${queryString({ ...asked, page, perPage: PER_PAGE })}`;
  const query = useApi<RevenueMovements>(months && path);
  const files = [{ label: 'report.files.movements', path: `${list}/export${queryString(asked)}` }];
  const choices = (
    <>
      <MonthRange />
      <MovementSelect value={movement} onChange={(value) => setParams({ movement: value, page: 1 })} />
    </>
  );
  return (
    <RecurringPage title="reports.recurring.movements" choices={choices} files={months ? files : []}>
      <Loaded query={query}>
        {(movements) => <Movements movements={movements} page={page} onPage={(next) => setParams({ page: next })} />}
      </Loaded>
    </RecurringPage>
  );
}

function MovementSelect({ value, onChange }: { value: string; onChange: (movement: string) => void }) {
  const translate = useTranslate();
  const term = useTerm();
  return (
    <TextField
      select
      fullWidth={false}
      label={translate('reports.recurring.movement')}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      sx={{ minWidth: '11rem' }}
    >
      <MenuItem value="">{translate('reports.recurring.allMovements')}</MenuItem>
      {MOVEMENTS.map((movement) => (
        <MenuItem key={movement} value={movement}>
          {term('movement', movement)}
        </MenuItem>
      ))}
    </TextField>
  );
}

interface MovementsProps {
  movements: RevenueMovements;
  page: number;
  onPage: (page: number) => void;
}

function Movements({ movements: { data, total, sums }, page, onPage }: MovementsProps) {
  const translate = useTranslate();
  const term = useTerm();
  const { signedMoney, month: named } = useFormat();
  const label = translate('reports.recurring.movements');
  return (
    <Section
      title={translate('reports.recurring.movementCount', { smart_count: total, amount: signedMoney(sums.amount) })}
    >
      {data.length === 0 && <Typography>{translate('ra.navigation.no_results')}</Typography>}
      {data.length > 0 && (
        <ScrollTable label={label}>
          <TableHead>
            <TableRow>
              <TableCell>{translate('report.month')}</TableCell>
              <TableCell>{translate('resources.organizations.name', { smart_count: 1 })}</TableCell>
              <TableCell align="right">{translate('reports.recurring.perMonth')}</TableCell>
              <TableCell>{translate('reports.recurring.movement')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {data.map(({ month, organizationId, organizationName, movement, amount }) => (
              <TableRow key={`${month}-${organizationId}-${movement}`}>
                <TableCell sx={{ whiteSpace: 'nowrap' }}>{named(month)}</TableCell>
                <TableCell>
                  <RecordLink resource="organizations" id={organizationId}>
                    {organizationName}
                  </RecordLink>
                </TableCell>
                <TableCell align="right" sx={{ whiteSpace: 'nowrap' }}>
                  {signedMoney(amount)}
                </TableCell>
                <TableCell>{term('movement', movement)}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </ScrollTable>
      )}
      {total > PER_PAGE && (
        <Pagination
          sx={{ mt: 2 }}
          count={Math.ceil(total / PER_PAGE)}
          page={page}
          onChange={(_event, next) => onPage(next)}
        />
      )}
    </Section>
  );
}
