import AddIcon from '@mui/icons-material/Add';
import { Button, MenuItem, Stack, TextField } from '@mui/material';
import { canGroup, type DatePart, type Dimension, MOST_DIMENSIONS, partsOfField } from '@terril/domain';
import { useTranslate } from 'react-admin';
import { type EntityField, without } from './analysis.js';
import { FieldSelect } from './FieldSelect.js';
import { Row } from './Row.js';
import { useDefinition } from './useDefinition.js';
import { useProblems } from './useProblems.js';

/** By what records are grouped: nothing, one field or two. */
export function DimensionsInput({ fields }: { fields: EntityField[] }) {
  const translate = useTranslate();
  const [definition, change] = useDefinition();
  const { dimensions = [] } = definition;
  const grouped = fields.filter(canGroup);
  const put = (index: number, dimension: Dimension) =>
    change({ dimensions: dimensions.map((old, at) => (at === index ? dimension : old)) });
  const chosen = (field: EntityField): Dimension =>
    partsOfField(field).length > 0 ? { field: field.name, part: 'month' } : { field: field.name };
  const problemAt = useProblems(fields);
  const [first] = grouped;
  return (
    <Stack spacing={1.5} sx={{ pt: 1, gridColumn: '1 / -1', maxWidth: '48rem' }}>
      {dimensions.map((dimension, index) => {
        const parts = partsOfField(fields.find(({ name }) => name === dimension.field) ?? NO_FIELD);
        return (
          <Row
            key={`${index} ${dimension.field}`}
            removal={translate('analyses.removeDimension')}
            onRemove={() => change(without(definition, 'dimension', index))}
          >
            <FieldSelect
              label={translate(index === 0 ? 'analyses.groupBy' : 'analyses.thenBy')}
              fields={grouped}
              value={dimension.field}
              problem={problemAt(`dimensions.${index}`)}
              onChange={(field) => put(index, chosen(field))}
            />
            {parts.length > 0 && (
              <TextField
                select
                size="small"
                label={translate('analyses.part')}
                value={dimension.part ?? ''}
                onChange={({ target }) => put(index, { ...dimension, part: target.value as DatePart })}
                sx={{ m: 0 }}
              >
                {parts.map((part) => (
                  <MenuItem key={part} value={part}>
                    {translate(`analyses.parts.${part}`)}
                  </MenuItem>
                ))}
              </TextField>
            )}
          </Row>
        );
      })}
      {dimensions.length < MOST_DIMENSIONS && first && (
        <Button
          startIcon={<AddIcon />}
          sx={{ alignSelf: 'flex-start' }}
          onClick={() => change({ dimensions: [...dimensions, chosen(notYet(grouped, dimensions) ?? first)] })}
        >
          {translate('analyses.addDimension')}
        </Button>
      )}
    </Stack>
  );
}

const NO_FIELD = { kind: 'related', isOwn: true } as const;

const notYet = (fields: EntityField[], dimensions: Dimension[]) =>
  fields.find(({ name }) => !dimensions.some(({ field }) => field === name));
