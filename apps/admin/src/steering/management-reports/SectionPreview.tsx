import { Alert, Box } from '@mui/material';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Schemas } from '@terril/api-types';
import { type HttpError, useTranslate } from 'react-admin';
import { request, sentenceOf } from '../../providers/http.js';
import { Loaded } from '../../ui/Loaded.js';
import { useDebounced } from '../../ui/useDebounced.js';
import type { ManagementReport, ReportSection } from './management-report.js';
import { ReportFrame } from './ReportFrame.js';

const SETTLED_MS = 400;

interface SectionPreviewProps {
  report: ManagementReport;
  section: ReportSection;
}

/** What the section looks like, by the same writer as the whole page, once typing has come to a rest. */
export function SectionPreview({ report: { year, language }, section }: SectionPreviewProps) {
  const translate = useTranslate();
  const settled = useDebounced(JSON.stringify(section), SETTLED_MS);
  const preview = useQuery<Schemas['ReportPageOut'], Error>({
    queryKey: ['report-preview', year, language, settled],
    queryFn: ({ signal }) =>
      request('/management-reports/preview', {
        method: 'POST',
        body: { year, language, sections: [JSON.parse(settled)] },
        signal,
      }),
    retry: false,
    placeholderData: keepPreviousData,
  });
  // Of a section that is not filled in yet, nothing went wrong: what it lacks is told.
  const isIncomplete = (preview.error as HttpError | null)?.body?.errors !== undefined;
  return (
    <Box sx={{ minWidth: 0, border: 1, borderColor: 'divider', borderRadius: 1, overflow: 'auto', maxHeight: '36rem' }}>
      {isIncomplete ? (
        <Alert severity="info" sx={{ m: 2 }}>
          {sentenceOf(preview.error)}
        </Alert>
      ) : (
        <Loaded query={preview}>
          {({ html }) => <ReportFrame title={translate('managementReport.preview')} html={html} />}
        </Loaded>
      )}
    </Box>
  );
}
