import { MenuItem, TextField } from '@mui/material';
import { ORGANIZATION_KINDS } from '@terril/domain';
import { useGetList, useTranslate } from 'react-admin';
import { useTerm } from '../ui/terms.js';
import { useUrlState } from '../ui/useUrlState.js';
import { type Narrowing, useNarrowing } from './useNarrowing.js';

interface Choice {
  id: number | string;
  name: string;
}

const ALL = { pagination: { page: 1, perPage: 100 }, sort: { field: 'position', order: 'ASC' } } as const;

/** Narrows the page to a territory, an area or a kind of organization. */
export function NarrowingSelects() {
  const term = useTerm();
  const { data: territories = [] } = useGetList<Choice>('territories', ALL);
  const { data: areas = [] } = useGetList<Choice>('areas', ALL);
  const kinds = ORGANIZATION_KINDS.map((id) => ({ id, name: term('kind', id) }));
  return (
    <>
      <NarrowingSelect name="territoryId" choices={territories} />
      <NarrowingSelect name="areaId" choices={areas} />
      <NarrowingSelect name="kind" choices={kinds} />
    </>
  );
}

function NarrowingSelect({ name, choices }: { name: keyof Narrowing; choices: Choice[] }) {
  const translate = useTranslate();
  const narrowing = useNarrowing();
  const [, setParams] = useUrlState();
  const value = choices.some(({ id }) => String(id) === narrowing[name]) ? narrowing[name] : '';
  return (
    <TextField
      select
      fullWidth={false}
      label={translate(`report.narrowing.${name}`)}
      value={value}
      onChange={(event) => setParams({ [name]: event.target.value, page: 1 })}
      sx={{ minWidth: '10rem' }}
      slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
    >
      <MenuItem value="">{translate('report.narrowing.all')}</MenuItem>
      {choices.map((choice) => (
        <MenuItem key={choice.id} value={String(choice.id)}>
          {choice.name}
        </MenuItem>
      ))}
    </TextField>
  );
}
