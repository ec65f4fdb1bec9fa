import { CALENDAR_SOURCES } from '@terril/domain';
import { Box, Button, Checkbox, ListItemText, MenuItem, TextField } from '@mui/material';
import { useGetIdentity, useTranslate } from 'react-admin';
import { useColleagueChoices } from '../../system/users/index.js';
import { useTerm } from '../../ui/terms.js';
import { type CalendarChoices, SHOWABLE } from './useCalendarChoices.js';

/** Whose calendar, and what of it. */
export function CalendarFilters({ choices }: { choices: CalendarChoices }) {
  const translate = useTranslate();
  const term = useTerm();
  const { identity } = useGetIdentity();
  const colleagues = useColleagueChoices();
  const { people, shown, choose } = choices;
  const me = Number(identity?.id);
  const word = (value: (typeof SHOWABLE)[number]) =>
    CALENDAR_SOURCES.some((source) => source === value) ? translate(`calendar.${value}`) : term('activityKind', value);
  const isMe = people.length === 1 && people[0] === me;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, my: 1 }}>
      <Button
        size="small"
        variant={isMe ? 'contained' : 'outlined'}
        aria-pressed={isMe}
        onClick={() => choose({ people: [me] })}
      >
        {translate('calendar.me')}
      </Button>
      <Button
        size="small"
        variant={people.length === 0 ? 'contained' : 'outlined'}
        aria-pressed={people.length === 0}
        onClick={() => choose({ people: [] })}
      >
        {translate('calendar.team')}
      </Button>
      <Several
        label={translate('calendar.people')}
        value={people}
        options={colleagues}
        onChange={(chosen) => choose({ people: chosen.map(Number) })}
      />
      <Several
        label={translate('calendar.show')}
        value={shown}
        options={SHOWABLE.map((id) => ({ id, name: word(id) }))}
        onChange={(chosen) => choose({ shown: SHOWABLE.filter((one) => chosen.includes(one)) })}
      />
    </Box>
  );
}

interface SeveralProps {
  label: string;
  value: (string | number)[];
  options: { id: string | number; name: string }[];
  onChange: (chosen: (string | number)[]) => void;
}

/** Chooses any number of things; the field names those chosen. */
function Several({ label, value, options, onChange }: SeveralProps) {
  const names = (chosen: unknown) =>
    options
      .filter(({ id }) => (chosen as unknown[]).includes(id))
      .map(({ name }) => name)
      .join(', ');
  return (
    <TextField
      select
      size="small"
      label={label}
      value={value}
      onChange={({ target }) => onChange(target.value as unknown as (string | number)[])}
      slotProps={{ select: { multiple: true, renderValue: names } }}
      sx={{ width: { xs: '100%', sm: 220 }, m: 0 }}
    >
      {options.map(({ id, name }) => (
        <MenuItem key={id} value={id} dense>
          <Checkbox checked={value.includes(id)} size="small" tabIndex={-1} />
          <ListItemText>{name}</ListItemText>
        </MenuItem>
      ))}
    </TextField>
  );
}
