import { Autocomplete, MenuItem, TextField } from '@mui/material';
import { useGetList, useResourceContext, useTranslate } from 'react-admin';
import { type CustomField, useFieldWords } from '../../reference/custom-fields/index.js';
import type { Choice } from '../../lists/inline/index.js';
import type { BulkField, BulkWish } from './bulk-field.js';
import { CustomWish } from './CustomWish.js';

interface WishInputsProps {
  fields: BulkField[];
  customFields: CustomField[];
  hasTags: boolean;
  /** Undefined until it is complete. */
  onWish: (wish: BulkWish | undefined) => void;
  /** What is chosen to be done: 'set kind', 'addTags'. */
  chosen: string;
  onChosen: (chosen: string) => void;
}

/** Chooses what to do, and with which value. */
export function WishInputs({ fields, customFields, hasTags, chosen, onChosen, onWish }: WishInputsProps) {
  const translate = useTranslate();
  const { label } = useFieldWords();
  const resource = useResourceContext();
  const actions = [
    ...fields.map(({ source }) => ({
      key: `set ${source}`,
      name: translate('bulk.set', { field: translate(`resources.${resource}.fields.${source}`) }),
    })),
    ...customFields.map((custom) => ({
      key: `set customValues.${custom.key}`,
      name: translate('bulk.set', { field: label(custom) }),
    })),
    ...(hasTags ? ['addTags', 'removeTags'] : []).map((key) => ({ key, name: translate(`bulk.${key}`) })),
    { key: 'trash', name: translate('bulk.trash') },
  ];
  const choose = (key: string) => {
    onChosen(key);
    onWish(key === 'trash' ? { action: 'trash' } : undefined);
  };
  const field = fields.find(({ source }) => chosen === `set ${source}`);
  const customField = customFields.find(({ key }) => chosen === `set customValues.${key}`);
  return (
    <>
      <TextField
        select
        fullWidth
        label={translate('bulk.action')}
        value={chosen}
        onChange={({ target }) => choose(target.value)}
      >
        {actions.map(({ key, name }) => (
          <MenuItem key={key} value={key}>
            {name}
          </MenuItem>
        ))}
      </TextField>
      {field && (
        <ValueInput key={field.source} field={field} onValue={(value) => onWish({ action: 'set', ...value })} />
      )}
      {customField && (
        <CustomWish
          key={customField.key}
          field={customField}
          onValue={(value) =>
            onWish(value === undefined ? undefined : { action: 'set', customValues: { [customField.key]: value } })
          }
        />
      )}
      {(chosen === 'addTags' || chosen === 'removeTags') && (
        <TagsChoice onTags={(tagIds) => onWish(tagIds.length > 0 ? { action: chosen, tagIds } : undefined)} />
      )}
    </>
  );
}

function ValueInput({ field, onValue }: { field: BulkField; onValue: (value: Record<string, unknown>) => void }) {
  const { source, kind, isOptional } = field;
  const translate = useTranslate();
  const label = translate('bulk.value');
  if (kind === 'day') {
    return (
      <TextField
        type="date"
        fullWidth
        label={label}
        slotProps={{ inputLabel: { shrink: true } }}
        onChange={({ target }) => onValue({ [source]: target.value || null })}
      />
    );
  }
  const choices: Choice[] =
    kind === 'yesNo'
      ? [
          { id: 'true', name: translate('ra.boolean.true') },
          { id: 'false', name: translate('ra.boolean.false') },
        ]
      : kind;
  const read = (value: unknown) => (kind === 'yesNo' ? value === 'true' : value === EMPTY ? null : value);
  return (
    <TextField
      select
      fullWidth
      label={label}
      defaultValue=""
      onChange={({ target }) => onValue({ [source]: read(target.value) })}
    >
      {isOptional && <MenuItem value={EMPTY}>{translate('bulk.empty')}</MenuItem>}
      {choices.map(({ id, name }) => (
        <MenuItem key={id} value={id}>
          {translate(name, { _: name })}
        </MenuItem>
      ))}
    </TextField>
  );
}

const EMPTY = ' ';

function TagsChoice({ onTags }: { onTags: (ids: number[]) => void }) {
  const translate = useTranslate();
  const { data = [] } = useGetList('tags', {
    pagination: { page: 1, perPage: 100 },
    sort: { field: 'name', order: 'ASC' },
  });
  return (
    <Autocomplete
      multiple
      fullWidth
      options={data}
      getOptionLabel={({ name }) => name}
      getOptionKey={({ id }) => id}
      isOptionEqualToValue={(one, other) => one.id === other.id}
      onChange={(_, tags) => onTags(tags.map(({ id }) => Number(id)))}
      renderInput={(params) => <TextField {...params} label={translate('tag.tags')} />}
    />
  );
}
