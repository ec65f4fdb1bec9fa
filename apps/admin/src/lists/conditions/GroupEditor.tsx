import AddIcon from '@mui/icons-material/Add';
import DeleteIcon from '@mui/icons-material/Delete';
import { Box, Button, IconButton, MenuItem, Stack, TextField } from '@mui/material';
import { DEEPEST_CONDITIONS, type Conditions } from '@terril/domain';
import { useTranslate } from 'react-admin';
import { ConditionRow } from './ConditionRow.js';
import { type Group, groupOf, isGroup, joinOf, newCondition, partsOf } from './conditions.js';
import { useListFields } from './useListFields.js';

interface GroupEditorProps {
  /** The list whose fields its conditions name. */
  resource: string;
  group: Group;
  onChange: (group: Group) => void;
  onRemove?: () => void;
  /** 1 for the outermost. */
  depth: number;
}

/** Conditions joined by and or by or, and the groups among them. */
export function GroupEditor({ resource, group, onChange, onRemove, depth }: GroupEditorProps) {
  const translate = useTranslate();
  const fields = useListFields(resource);
  const parts = partsOf(group);
  const put = (changed: Conditions[]) => onChange(groupOf(joinOf(group), changed));
  const replace = (index: number, part: Conditions) => put(parts.map((old, at) => (at === index ? part : old)));
  const remove = (index: number) => put(parts.filter((_, at) => at !== index));
  const [first] = fields?.values() ?? [];
  if (!fields || !first) return null;
  return (
    <Box
      component="fieldset"
      aria-label={translate(`conditions.${joinOf(group)}`)}
      sx={{
        m: 0,
        p: 0,
        pl: depth > 1 ? 1.5 : 0,
        border: 0,
        borderLeft: depth > 1 ? 3 : 0,
        borderColor: 'divider',
        minWidth: 0,
      }}
    >
      <Stack direction="row" spacing={1} sx={{ alignItems: 'center', mb: 1.5 }}>
        <TextField
          select
          size="small"
          label={translate('conditions.join')}
          value={joinOf(group)}
          onChange={({ target }) => onChange(groupOf(target.value === 'any' ? 'any' : 'all', parts))}
          sx={{ minWidth: 0, flex: '0 1 18rem', m: 0 }}
        >
          <MenuItem value="all">{translate('conditions.all')}</MenuItem>
          <MenuItem value="any">{translate('conditions.any')}</MenuItem>
        </TextField>
        {onRemove && (
          <IconButton aria-label={translate('conditions.removeGroup')} onClick={onRemove}>
            <DeleteIcon fontSize="small" />
          </IconButton>
        )}
      </Stack>
      <Stack spacing={1.5}>
        {parts.map((part, index) =>
          isGroup(part) ? (
            <GroupEditor
              key={`group ${index}`}
              resource={resource}
              group={part}
              depth={depth + 1}
              onChange={(changed) => replace(index, changed)}
              onRemove={() => remove(index)}
            />
          ) : (
            <ConditionRow
              key={`${index} ${part.field} ${part.is}`}
              fields={fields}
              condition={part}
              depth={depth}
              onChange={(changed) => replace(index, changed)}
              onRemove={() => remove(index)}
            />
          ),
        )}
      </Stack>
      <Stack direction="row" spacing={1} sx={{ my: 1 }}>
        <Button
          size="small"
          startIcon={<AddIcon />}
          aria-label={translate('conditions.addTo')}
          onClick={() => put([...parts, newCondition(first)])}
        >
          {translate('conditions.add')}
        </Button>
        {depth < DEEPEST_CONDITIONS && (
          <Button
            size="small"
            startIcon={<AddIcon />}
            aria-label={translate('conditions.addGroupTo')}
            onClick={() => put([...parts, groupOf(joinOf(group) === 'all' ? 'any' : 'all', [newCondition(first)])])}
          >
            {translate('conditions.addGroup')}
          </Button>
        )}
      </Stack>
    </Box>
  );
}
