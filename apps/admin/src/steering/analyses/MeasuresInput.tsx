import AddIcon from '@mui/icons-material/Add';
import { Button, FormHelperText, MenuItem, Stack, TextField } from '@mui/material';
import { type Measure, MEASURE_KINDS, type MeasureKind, measuresOfField, MOST_MEASURES } from '@terril/domain';
import { useTranslate } from 'react-admin';
import { type EntityField, without } from './analysis.js';
import { FieldSelect } from './FieldSelect.js';
import { Row } from './Row.js';
import { useDefinition } from './useDefinition.js';
import { useProblems } from './useProblems.js';

/** What is counted or added up of each group. */
export function MeasuresInput({ fields }: { fields: EntityField[] }) {
  const translate = useTranslate();
  const [definition, change] = useDefinition();
  const { measures = [] } = definition;
  const problemAt = useProblems(fields);
  const measured = (of: MeasureKind) =>
    fields.filter((field) => measuresOfField(field).includes(of)).toSorted(byAmount);
  const hasField = ({ of }: Measure) => of !== 'count' && measured(of).length > 0;
  const put = (index: number, measure: Measure) =>
    change({ measures: measures.map((old, at) => (at === index ? measure : old)) });
  /** Another kind keeps its field where it can be measured so. */
  const measuredBy = (of: MeasureKind, field: string | undefined): Measure => {
    if (of === 'count') return { of };
    const [first] = measured(of);
    const kept = measured(of).find(({ name }) => name === field) ?? first;
    return kept ? { of, field: kept.name } : { of };
  };
  return (
    <Stack spacing={1.5} sx={{ pt: 1, gridColumn: '1 / -1', maxWidth: '48rem' }}>
      {measures.map((measure, index) => (
        <Row
          key={`${index} ${measure.of} ${measure.field ?? ''}`}
          removal={translate('analyses.removeMeasure')}
          onRemove={() => change(without(definition, 'measure', index))}
        >
          <TextField
            select
            size="small"
            label={translate('analyses.measure')}
            value={measure.of}
            error={problemAt(`measures.${index}`) !== undefined}
            helperText={!hasField(measure) && problemAt(`measures.${index}`)}
            onChange={({ target }) => put(index, measuredBy(target.value as MeasureKind, measure.field))}
            sx={{ m: 0 }}
          >
            {MEASURE_KINDS.filter((of) => of === 'count' || of === 'share' || measured(of).length > 0).map((of) => (
              <MenuItem key={of} value={of}>
                {translate(`analyses.measures.${of}`)}
              </MenuItem>
            ))}
          </TextField>
          {hasField(measure) && (
            <FieldSelect
              label={translate('analyses.of')}
              fields={measured(measure.of)}
              value={measure.field}
              problem={problemAt(`measures.${index}`)}
              onChange={({ name }) => put(index, { of: measure.of, field: name })}
            />
          )}
        </Row>
      ))}
      {measures.length === 0 && <FormHelperText error>{translate('analyses.noMeasure')}</FormHelperText>}
      {measures.length < MOST_MEASURES && (
        <Button
          startIcon={<AddIcon />}
          sx={{ alignSelf: 'flex-start' }}
          onClick={() => change({ measures: [...measures, nextOf(measures, measured('sum'))] })}
        >
          {translate('analyses.addMeasure')}
        </Button>
      )}
    </Stack>
  );
}

/** What is mostly added up comes first. */
const byAmount = (one: EntityField, other: EntityField) => rankOf(one) - rankOf(other);
const rankOf = ({ kind }: EntityField) => (kind === 'money' ? 0 : 1);

/** Records first, then what the list adds up, each once. */
function nextOf(measures: Measure[], summed: EntityField[]): Measure {
  const isAsked = ({ name }: EntityField) => measures.some(({ of, field }) => of === 'sum' && field === name);
  const next = summed.find((field) => !isAsked(field));
  return measures.some(({ of }) => of === 'count') && next ? { of: 'sum', field: next.name } : { of: 'count' };
}
