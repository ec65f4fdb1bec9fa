import { Alert, MenuItem, TextField } from '@mui/material';
import type { AnalysisDefinition } from '@terril/domain';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { type FieldError, useFormState } from 'react-hook-form';
import type { Schemas } from '@terril/api-types';
import { ConditionsInput } from '../../lists/conditions/index.js';
import { useApi } from '../../providers/useApi.js';
import { FormGrid } from '../../ui/FormGrid.js';
import { COUNT_ALL } from './analysis.js';
import { ChartInput } from './ChartInput.js';
import { ColumnsInput } from './ColumnsInput.js';
import { DimensionsInput } from './DimensionsInput.js';
import { LayoutInput } from './LayoutInput.js';
import { MeasuresInput } from './MeasuresInput.js';
import { SortInput } from './SortInput.js';
import { useDefinition } from './useDefinition.js';
import { useEntityFields } from './useEntityFields.js';
import { useEntityName } from './useEntityName.js';
import { useProblems } from './useProblems.js';

/** What is asked: of which list, under which conditions, its figures by group or its records in columns. */
export function DefinitionInput() {
  const translate = useTranslate();
  const { errors } = useFormState();
  const entityName = useEntityName();
  const [definition, change] = useDefinition();
  const { entity, columns = [] } = definition;
  // Told apart from what is chosen: whoever takes the last column away is still choosing columns.
  const [isOfRecords, setIsOfRecords] = useState(columns.length > 0);
  const { data: entities = [] } = useApi<Schemas['EntityOut'][]>('/analyses/entities');
  const fields = useEntityFields(entity);
  const problemAt = useProblems(fields);
  const [first] = fields;
  const ofWhole = refusalOf(errors['definition']);
  return (
    <>
      {ofWhole !== undefined && (
        <Alert severity="error" sx={{ mb: 2, width: '100%' }}>
          {ofWhole}
        </Alert>
      )}
      <FormGrid title="analyses.about">
        <TextField
          select
          size="small"
          label={translate('analyses.entity')}
          error={problemAt('entity') !== undefined}
          helperText={problemAt('entity')}
          value={entities.some(({ name }) => name === entity) ? entity : ''}
          onChange={({ target }) => {
            setIsOfRecords(false);
            change({ ...COUNT_ALL, entity: target.value });
          }}
        >
          {entities.map(({ name }) => (
            <MenuItem key={name} value={name}>
              {entityName(name)}
            </MenuItem>
          ))}
        </TextField>
        <TextField
          select
          size="small"
          label={translate('analyses.mode')}
          value={isOfRecords ? 'records' : 'groups'}
          onChange={({ target }) => {
            const asksRecords = target.value === 'records' && first !== undefined;
            setIsOfRecords(asksRecords);
            change(asksRecords ? recordsOf(first.name) : GROUPS);
          }}
        >
          <MenuItem value="groups">{translate('analyses.groups')}</MenuItem>
          <MenuItem value="records">{translate('analyses.records')}</MenuItem>
        </TextField>
        <ConditionsInput key={entity} source="definition.where" resource={entity} />
      </FormGrid>
      {isOfRecords ? (
        <FormGrid title="analyses.columns">
          <ColumnsInput fields={fields} />
          <SortInput fields={fields} />
        </FormGrid>
      ) : (
        <>
          <FormGrid title="analyses.grouping">
            <DimensionsInput fields={fields} />
          </FormGrid>
          <FormGrid title="analyses.measuring">
            <MeasuresInput fields={fields} />
          </FormGrid>
          <FormGrid title="analyses.showing">
            <LayoutInput fields={fields} />
            <ChartInput fields={fields} />
            <SortInput fields={fields} />
          </FormGrid>
        </>
      )}
    </>
  );
}

const GROUPS: Partial<AnalysisDefinition> = {
  columns: [],
  dimensions: [],
  measures: [{ of: 'count' }],
  sort: null,
  cross: null,
};

const recordsOf = (column: string): Partial<AnalysisDefinition> => ({
  columns: [column],
  dimensions: [],
  measures: [],
  sort: null,
  cross: null,
});

/** What is refused of the definition as a whole: it takes too long. */
const refusalOf = (error: unknown): string | undefined => {
  const { message } = (error ?? {}) as Partial<FieldError>;
  return typeof message === 'string' ? message : undefined;
};
