import ScheduleIcon from '@mui/icons-material/Schedule';
import { IconButton, Menu, MenuItem, Tooltip } from '@mui/material';
import { addDays } from '@terril/domain';
import { useState } from 'react';
import { useCanAccess, useTranslate } from 'react-admin';
import { useFormat } from '../../ui/useFormat.js';
import { type Activity, useChangeActivity } from '../activities/index.js';

/** Days from today that an activity is put off by. */
const DELAYS = { tomorrow: 1, week: 7, month: 30 };

/** Puts an activity off to another day. */
export function PostponeButton({ activity, today }: { activity: Activity; today: string }) {
  const translate = useTranslate();
  const { day } = useFormat();
  const { change, isPending } = useChangeActivity();
  const { canAccess } = useCanAccess({ resource: 'activities', action: 'edit' });
  const [button, setButton] = useState<HTMLElement | null>(null);
  if (!canAccess) return null;
  const putOff = (days: number) => {
    setButton(null);
    change(activity, { day: addDays(today, days) }, 'myDay.putOff');
  };
  return (
    <>
      <Tooltip title={translate('myDay.postpone')}>
        <IconButton
          aria-label={translate('myDay.postponeOne', { subject: activity.subject })}
          aria-haspopup="menu"
          disabled={isPending}
          onClick={({ currentTarget }) => setButton(currentTarget)}
        >
          <ScheduleIcon />
        </IconButton>
      </Tooltip>
      <Menu open={button !== null} anchorEl={button} onClose={() => setButton(null)}>
        {Object.entries(DELAYS).map(([name, days]) => (
          <MenuItem key={name} onClick={() => putOff(days)}>
            {translate(`myDay.delays.${name}`, { day: day(addDays(today, days)) })}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
