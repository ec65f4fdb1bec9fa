import AddIcon from '@mui/icons-material/Add';
import DeleteIcon from '@mui/icons-material/Delete';
import { Box, Button, IconButton, MenuItem, TextField } from '@mui/material';
import { DEEPEST_CONDITIONS, type Condition, type ConditionOperator } from '@terril/domain';
import { useTranslate } from 'react-admin';
import { ConditionValue } from './ConditionValue.js';
import { type Field, isConditions, isGroup, newCondition, withOperator } from './conditions.js';
import { GroupEditor } from './GroupEditor.js';
import { useOperatorName } from './useOperatorName.js';

interface ConditionRowProps {
  fields: Map<string, Field>;
  condition: Condition;
  onChange: (condition: Condition) => void;
  onRemove: () => void;
  depth: number;
}

/** One condition: its field, its operator and its value; under a relation, the conditions on what is related. */
export function ConditionRow({ fields, condition, onChange, onRemove, depth }: ConditionRowProps) {
  const translate = useTranslate();
  const operatorName = useOperatorName();
  const field = fields.get(condition.field);
  const isGone = field === undefined && fields.size > 0;
  const chosen = (name: string) => {
    const other = fields.get(name);
    if (other) onChange(newCondition(other));
  };
  return (
    <Box>
      <Box
        sx={{
          display: 'grid',
          gap: 1,
          alignItems: 'start',
          gridTemplateColumns: { xs: '1fr auto', sm: 'minmax(8rem, 3fr) minmax(7rem, 3fr) minmax(9rem, 4fr) auto' },
          '& > *': { gridColumn: { xs: '1', sm: 'auto' }, minWidth: 0 },
          '& .MuiFormControl-root, & .MuiStack-root': { m: 0, minWidth: 0 },
        }}
      >
        <TextField
          select
          size="small"
          label={translate('conditions.field')}
          value={field ? field.name : ''}
          error={isGone}
          helperText={isGone && translate('conditions.goneField', { name: condition.field })}
          onChange={({ target }) => chosen(target.value)}
        >
          {[...fields.values()].map(({ name, label }) => (
            <MenuItem key={name} value={name}>
              {label}
            </MenuItem>
          ))}
        </TextField>
        <TextField
          select
          size="small"
          label={translate('conditions.operator')}
          value={field ? condition.is : ''}
          onChange={({ target }) =>
            field && onChange(withOperator(condition, field, target.value as ConditionOperator))
          }
        >
          {(field?.operators ?? []).map((is) => (
            <MenuItem key={is} value={is}>
              {operatorName(is, field?.kind)}
            </MenuItem>
          ))}
        </TextField>
        <Box>
          {field && field.kind !== 'related' && (
            <ConditionValue
              field={field}
              condition={condition}
              onChange={(value) => onChange({ ...condition, value })}
            />
          )}
          {field?.kind === 'related' && condition.value === undefined && depth < DEEPEST_CONDITIONS && (
            <Button size="small" startIcon={<AddIcon />} onClick={() => onChange({ ...condition, value: { all: [] } })}>
              {translate('conditions.narrow')}
            </Button>
          )}
        </Box>
        <IconButton
          aria-label={translate('conditions.remove')}
          onClick={onRemove}
          sx={{ '&&': { gridColumn: { xs: '2', sm: 'auto' }, gridRow: { xs: '1', sm: 'auto' } } }}
        >
          <DeleteIcon fontSize="small" />
        </IconButton>
      </Box>
      {field?.reference !== undefined && field.kind === 'related' && isConditions(condition.value) && (
        <Box sx={{ pt: 1, pl: { xs: 0, sm: 2 } }}>
          <GroupEditor
            resource={field.reference}
            group={isGroup(condition.value) ? condition.value : { all: [condition.value] }}
            depth={depth + 1}
            onChange={(value) => onChange({ ...condition, value })}
            onRemove={() => onChange({ field: condition.field, is: condition.is })}
          />
        </Box>
      )}
    </Box>
  );
}
