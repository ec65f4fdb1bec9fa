import { Alert, LinearProgress } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import type { LetterKind } from '@terril/domain';
import { useTranslate } from 'react-admin';
import { request, sentenceOf } from '../../providers/http.js';
import type { LetterContent } from './letter.js';
import { LetterSheet } from './LetterSheet.js';

interface LetterPreviewProps {
  kind: LetterKind;
  /** What it is about: a contract, an indexation. */
  recordId: number;
  /** Those of the template, unless told. */
  texts?: { subject?: string; box?: string | null; body?: string };
}

/** What a letter about a record would say today; nothing is kept. */
export function LetterPreview({ kind, recordId, texts = {} }: LetterPreviewProps) {
  const translate = useTranslate();
  const body = { kind, recordId, ...texts };
  const { data, error } = useQuery<LetterContent, Error>({
    queryKey: ['letterPreview', body],
    queryFn: () => request<LetterContent>('/letters/preview', { method: 'POST', body }),
    retry: false,
    placeholderData: (previous) => previous,
  });
  if (error) return <Alert severity="warning">{sentenceOf(error)}</Alert>;
  return data ? <LetterSheet letter={data} /> : <LinearProgress aria-label={translate('ra.page.loading')} />;
}
