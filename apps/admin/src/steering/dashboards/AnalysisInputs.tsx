import type { Schemas } from '@terril/api-types';
import { AutocompleteInput, required, useGetList } from 'react-admin';
import { RowsInput } from './RowsInput.js';
import { ShapeInput } from './ShapeInput.js';

/** Asks for a saved analysis, one's own or a shared one, and how it is told. */
export default function AnalysisInputs() {
  const { data = [] } = useGetList<Schemas['AnalysisOut']>('analyses', {
    sort: { field: 'name', order: 'ASC' },
    pagination: { page: 1, perPage: 100 },
  });
  return (
    <>
      <AutocompleteInput
        source="options.analysisId"
        label="dashboards.kinds.analysis"
        helperText="dashboards.analysisHelp"
        choices={data}
        optionText="name"
        validate={required()}
      />
      <ShapeInput />
      <RowsInput />
    </>
  );
}
