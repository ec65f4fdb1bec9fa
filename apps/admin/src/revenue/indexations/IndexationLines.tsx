import { Checkbox, TableBody, TableCell, TableRow, Typography } from '@mui/material';
import { useState } from 'react';
import { type HttpError, useCanAccess, useNotify, useRefresh, useTranslate } from 'react-admin';
import { queryString, request } from '../../providers/http.js';
import { useApi } from '../../providers/useApi.js';
import { ColumnTitles } from '../../ui/ColumnTitles.js';
import { Loaded } from '../../ui/Loaded.js';
import { Pager } from '../../ui/Pager.js';
import { RecordLink } from '../../ui/RecordLink.js';
import { ScrollTable } from '../../ui/ScrollTable.js';
import { useFormat } from '../../ui/useFormat.js';
import type { Indexation, IndexationLine } from './indexation.js';

const PER_PAGE = 25;
const COLUMNS = ['included', 'organization', 'service', 'startsOn'];
const AMOUNTS = ['oldPrice', 'newPrice', 'yearlyEffect'];

/** Each subscription with its old and new price; while it is prepared, a line can be left out. */
export function IndexationLines({ indexation: { id, state, yearlyEffect } }: { indexation: Indexation }) {
  const translate = useTranslate();
  const [page, setPage] = useState(0);
  // The effect is no filter: it has the lines read anew when one is left out.
  const lines = useApi<{ data: IndexationLine[]; total: number }>(
    `/indexations/${id}/lines${queryString({ page: page + 1, perPage: PER_PAGE })}#${state} ${yearlyEffect}`,
  );
  const label = (column: string) => translate(`indexation.columns.${column}`);
  return (
    <Loaded query={lines}>
      {({ data, total }) =>
        total === 0 ? (
          <Typography variant="body2">{translate('indexation.noLine')}</Typography>
        ) : (
          <>
            <ScrollTable label={translate('indexation.lines')}>
              <ColumnTitles columns={COLUMNS} amounts={AMOUNTS} label={label} />
              <TableBody>
                {data.map((line) => (
                  <Line key={line.id} indexationId={id} line={line} isDraft={state === 'draft'} />
                ))}
              </TableBody>
            </ScrollTable>
            <Pager total={total} page={page} perPage={PER_PAGE} onPage={setPage} />
          </>
        )
      }
    </Loaded>
  );
}

function Line({ indexationId, line, isDraft }: { indexationId: number; line: IndexationLine; isDraft: boolean }) {
  const { id, service, organizationName, isExcluded } = line;
  const translate = useTranslate();
  const notify = useNotify();
  const refresh = useRefresh();
  const { money, day } = useFormat();
  const { canAccess } = useCanAccess({ resource: 'indexations', action: 'edit' });
  const choose = async () => {
    try {
      const body = { isExcluded: !isExcluded };
      await request(`/indexations/${indexationId}/lines/${id}`, { method: 'PATCH', body });
      refresh();
    } catch (error) {
      notify((error as HttpError).message, { type: 'error' });
    }
  };
  return (
    <TableRow>
      <TableCell padding="checkbox">
        <Checkbox
          checked={!isExcluded}
          disabled={!isDraft || !canAccess}
          onChange={() => void choose()}
          slotProps={{ input: { 'aria-label': translate('indexation.includes', { service, organizationName }) } }}
        />
      </TableCell>
      <TableCell>
        <RecordLink resource="organizations" id={line.organizationId}>
          {organizationName}
        </RecordLink>
      </TableCell>
      <TableCell>
        <RecordLink resource="subscriptions" id={line.subscriptionId}>
          {service}
        </RecordLink>
      </TableCell>
      <TableCell sx={{ whiteSpace: 'nowrap' }}>{day(line.startsOn)}</TableCell>
      <TableCell align="right">{money(line.oldPrice)}</TableCell>
      <TableCell align="right">{money(line.newPrice)}</TableCell>
      <TableCell align="right">{money(line.yearlyEffect)}</TableCell>
    </TableRow>
  );
}
