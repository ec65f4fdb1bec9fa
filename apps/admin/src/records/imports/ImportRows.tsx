import { Box, Chip, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { IMPORT_OUTCOMES, importedRecords } from '@terril/domain';
import { useState } from 'react';
import { useResourceDefinitions, useTranslate } from 'react-admin';
import { queryString } from '../../providers/http.js';
import { useApi } from '../../providers/useApi.js';
import { Loaded } from '../../ui/Loaded.js';
import { Pager } from '../../ui/Pager.js';
import { RecordLink } from '../../ui/RecordLink.js';
import { ScrollTable } from '../../ui/ScrollTable.js';
import { useTerm } from '../../ui/terms.js';
import type { ImportDetail, ImportRow } from './import.js';
import { RowDecision } from './RowDecision.js';

const PER_PAGE = 25;
const WITHOUT_LINES = 'withoutLines' as const;

const filterOf = (shown: string) => (shown === WITHOUT_LINES ? { withoutLines: true } : { outcome: shown });
const rangeOf = ({ row, lastRow }: ImportRow) => (row === lastRow ? String(row) : `${row}–${lastRow}`);

/** The records of the file one by one, all of them or those that became the same thing. */
export function ImportRows({ imported, canDecide }: { imported: ImportDetail; canDecide: boolean }) {
  const { id, counts, version, resource } = imported;
  const translate = useTranslate();
  const term = useTerm();
  const records = importedRecords(resource);
  const { hasShow, hasEdit } = useResourceDefinitions()[records] ?? {};
  const present = ([...IMPORT_OUTCOMES, WITHOUT_LINES] as const).filter((of) => counts[of] > 0);
  const [shown, setShown] = useState<string>(counts.rejected > 0 ? 'rejected' : '');
  const [page, setPage] = useState(0);
  // The version of the import is no filter: it has the rows read anew after each change of it.
  const rows = useApi<{ data: ImportRow[]; total: number }>(
    `/imports/${id}/rows${queryString({ ...filterOf(shown), page: page + 1, perPage: PER_PAGE })}#${version}`,
  );
  const choose = (of: string) => {
    setShown(of);
    setPage(0);
  };
  const labelOf = (of: string) => {
    if (of === '') return translate('imports.all');
    const name = of === WITHOUT_LINES ? translate('imports.withoutLines') : term('importOutcome', of);
    return `${name} (${counts[of as keyof typeof counts]})`;
  };
  return (
    <>
      <Box
        component="fieldset"
        aria-label={translate('imports.shownRows')}
        sx={{ border: 0, m: 0, p: 0, display: 'flex', flexWrap: 'wrap', gap: 1 }}
      >
        {['', ...present].map((of) => (
          <Chip
            key={of}
            label={labelOf(of)}
            color={of === shown ? 'primary' : 'default'}
            variant={of === shown ? 'filled' : 'outlined'}
            aria-pressed={of === shown}
            onClick={() => choose(of)}
          />
        ))}
      </Box>
      <Loaded query={rows}>
        {({ data, total }) => (
          <>
            <ScrollTable label={translate('imports.shownRows')}>
              <TableHead>
                <TableRow>
                  {['row', 'label', 'outcome', 'reason'].map((column) => (
                    <TableCell key={column}>{translate(`imports.${column}`)}</TableCell>
                  ))}
                </TableRow>
              </TableHead>
              <TableBody>
                {data.map((row) => (
                  <TableRow key={row.id}>
                    <TableCell>
                      {row.ofLines ? translate('imports.ofSecondFile', { row: rangeOf(row) }) : rangeOf(row)}
                    </TableCell>
                    <TableCell sx={{ overflowWrap: 'anywhere', minWidth: '8rem' }}>
                      {row.recordId && !row.reverted && (hasShow || hasEdit) ? (
                        <RecordLink resource={records} id={row.recordId} type={hasShow ? 'show' : 'edit'}>
                          {row.label || '–'}
                        </RecordLink>
                      ) : (
                        row.label || '–'
                      )}
                    </TableCell>
                    <TableCell>
                      {row.reverted ? translate('imports.reverted') : term('importOutcome', row.outcome)}
                    </TableCell>
                    <TableCell sx={{ overflowWrap: 'anywhere', minWidth: '12rem' }}>
                      {row.reasons.map(({ row: at, ofLines, title, reason }) => (
                        <Typography key={`${ofLines} ${at} ${title} ${reason}`} variant="body2">
                          {ofLines
                            ? `${translate('imports.ofSecondFile', { row: at })} · `
                            : row.row !== row.lastRow && translate('imports.atRow', { row: at })}
                          {title ? translate('state.told', { name: title, text: reason }) : reason}
                        </Typography>
                      ))}
                      {row.held && <Typography variant="body2">{row.held}</Typography>}
                      {canDecide && (row.outcome === 'doubtful' || row.decision) && (
                        <RowDecision importId={id} row={row} onDecided={() => void rows.refetch()} />
                      )}
                    </TableCell>
                  </TableRow>
                ))}
              </TableBody>
            </ScrollTable>
            <Pager total={total} page={page} perPage={PER_PAGE} onPage={setPage} />
          </>
        )}
      </Loaded>
    </>
  );
}
