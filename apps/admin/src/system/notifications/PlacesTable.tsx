import { Checkbox, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import type { Schemas } from '@terril/api-types';
import { useTranslate } from 'react-admin';
import { useTerm } from '../../ui/terms.js';

type Places = Schemas['NotificationPlacesOut'];
const PLACES = ['inApp', 'byEmail'] as const;

/** For each kind of notification, whether it is told in the application, and by e-mail. */
export function PlacesTable({ kinds, onChange }: { kinds: Places[]; onChange: (changed: Places) => void }) {
  const translate = useTranslate();
  const term = useTerm();
  return (
    <Table size="small">
      <TableHead>
        <TableRow>
          <TableCell sx={{ pl: 0 }}>{translate('notification.kind')}</TableCell>
          {PLACES.map((place) => (
            <TableCell key={place} align="center" sx={{ px: 0.5 }}>
              {translate(`preferences.${place}`)}
            </TableCell>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {kinds.map((places) => (
          <TableRow key={places.kind}>
            <TableCell component="th" scope="row" sx={{ pl: 0 }}>
              {term('notificationKind', places.kind)}
              <Typography variant="body2" color="text.secondary">
                {translate(`preferences.kinds.${places.kind}`)}
              </Typography>
            </TableCell>
            {PLACES.map((place) => (
              <TableCell key={place} align="center" sx={{ px: 0.5 }}>
                <Checkbox
                  checked={places[place]}
                  onChange={(_, isOn) => onChange({ ...places, [place]: isOn })}
                  slotProps={{
                    input: {
                      'aria-label': `${term('notificationKind', places.kind)}, ${translate(`preferences.${place}`)}`,
                    },
                  }}
                />
              </TableCell>
            ))}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
