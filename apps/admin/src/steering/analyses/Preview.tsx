import { Box, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { type AnalysisDefinition, analysisProblems } from '@terril/domain';
import { useTranslate } from 'react-admin';
import { request } from '../../providers/http.js';
import { Loaded } from '../../ui/Loaded.js';
import { Section } from '../../ui/Section.js';
import { useDebounced } from '../../ui/useDebounced.js';
import type { Result } from './analysis.js';
import ResultView from './ResultView.js';
import { useDefinition } from './useDefinition.js';
import { useEntityFields } from './useEntityFields.js';

const ROWS = 20;

/** What the definition in the form answers, once it is whole, and as it changes. */
export function Preview() {
  const translate = useTranslate();
  const [current] = useDefinition();
  // What is typed in a row comes all at once a moment later.
  const definition = JSON.parse(useDebounced(JSON.stringify(current), 300)) as AnalysisDefinition;
  const fields = useEntityFields(definition.entity);
  const isWhole =
    fields.length > 0 && analysisProblems(definition, (name) => fields.find((each) => each.name === name)).length === 0;
  const query = useQuery<Result, Error>({
    queryKey: ['analysis', definition],
    queryFn: ({ signal }) =>
      request<Result>('/analyses/run', { method: 'POST', body: { definition, perPage: ROWS }, signal }),
    enabled: isWhole,
    retry: false,
    placeholderData: (previous) => previous,
  });
  return (
    <Section title={translate('analyses.preview')}>
      {isWhole ? (
        // Hundreds of groups would push what saves the form out of sight.
        <Box sx={{ maxHeight: '70vh', overflowY: 'auto' }}>
          <Loaded query={query}>{(result) => <ResultView result={result} />}</Loaded>
        </Box>
      ) : (
        <Typography variant="body2" component="output">
          {translate('analyses.notWhole')}
        </Typography>
      )}
    </Section>
  );
}
