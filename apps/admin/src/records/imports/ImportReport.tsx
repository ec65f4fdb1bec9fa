import HistoryIcon from '@mui/icons-material/History';
import { Alert, Box, Button } from '@mui/material';
import { useState } from 'react';
import { Confirm, LinkBase, useCanAccess, useTranslate } from 'react-admin';
import { listPath } from '../../ui/FigureLink.js';
import { Section } from '../../ui/Section.js';
import type { ImportDetail } from './import.js';
import { ImportCounts } from './ImportCounts.js';
import { ImportRows } from './ImportRows.js';
import { RejectedRows } from './RejectedRows.js';
import { useImportActions } from './useImport.js';

interface ImportReportProps {
  imported: ImportDetail;
  canWrite: boolean;
  toColumns: () => void;
}

/** What would become of the rows, or what became of them, and what may be done about it. */
export function ImportReport({ imported, canWrite, toColumns }: ImportReportProps) {
  const { id, state, counts, problem, startedAt } = imported;
  const translate = useTranslate();
  const act = useImportActions(id);
  const { canAccess: seesHistory } = useCanAccess({ resource: 'history', action: 'list' });
  const [isAsking, setAsking] = useState(false);
  const writes = counts.created + counts.updated;
  const left = counts.rejected + counts.doubtful;
  const canRevert = Boolean(startedAt) && state !== 'reverted' && writes > counts.reverted;
  const isTrial = state === 'checked';
  return (
    <Section title={translate(isTrial ? 'imports.preview' : 'imports.report')}>
      {problem && (
        <Alert severity="error" sx={{ mb: 2 }}>
          {problem}
        </Alert>
      )}
      {isTrial && (
        <Alert severity="info" sx={{ mb: 2 }}>
          {translate('imports.nothingWritten')}
        </Alert>
      )}
      {counts.held > 0 && (
        <Alert severity="warning" sx={{ mb: 2 }}>
          {translate('imports.held', { smart_count: counts.held })}
        </Alert>
      )}
      <ImportCounts counts={counts} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, my: 2 }}>
        {canWrite && isTrial && (
          <>
            <Button onClick={toColumns}>{translate('imports.toColumns')}</Button>
            <Button variant="contained" disabled={writes === 0} onClick={() => void act('run')}>
              {translate('imports.run', { smart_count: writes })}
            </Button>
          </>
        )}
        {canWrite && startedAt && (state === 'stopped' || state === 'failed') && (
          <Button variant="contained" onClick={() => void act('run')}>
            {translate('imports.resume')}
          </Button>
        )}
        {left > 0 && <RejectedRows imported={imported} left={left} />}
        {seesHistory && startedAt && (
          <Button component={LinkBase} to={listPath('history', { importId: id })} startIcon={<HistoryIcon />}>
            {translate('imports.written')}
          </Button>
        )}
        {canWrite && canRevert && (
          <Button color="error" onClick={() => setAsking(true)}>
            {translate('imports.revert')}
          </Button>
        )}
      </Box>
      <ImportRows imported={imported} canDecide={canWrite && isTrial} />
      <Confirm
        isOpen={isAsking}
        title={translate('imports.revertTitle')}
        content={translate(`imports.revertNoteOf.${imported.resource}`, {
          created: counts.created,
          _: translate('imports.revertNote', { created: counts.created, updated: counts.updated }),
        })}
        confirm="imports.revert"
        onConfirm={() => {
          setAsking(false);
          void act('revert');
        }}
        onClose={() => setAsking(false)}
      />
    </Section>
  );
}
