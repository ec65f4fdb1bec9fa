import { Box, LinearProgress } from '@mui/material';
import { usedShare } from '@terril/domain';
import { useTranslate } from 'react-admin';
import { useSettings } from '../../system/settings/index.js';

/** How much of a credit is used: the bar only helps, the percentage stands beside it. */
export function UsedBar({ minutes, used }: { minutes: number; used: number }) {
  const translate = useTranslate();
  const { data: settings } = useSettings();
  const share = usedShare(minutes, used);
  if (share === null) return null;
  const isLow = share >= (settings?.assistanceAlertShare ?? 100);
  const color = share >= 100 ? 'error' : isLow ? 'warning' : 'primary';
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, minWidth: '7rem' }}>
      <LinearProgress
        variant="determinate"
        value={share}
        color={color}
        aria-label={translate('assistance.usedShare')}
        sx={{ flexGrow: 1, height: 8, borderRadius: 1 }}
      />
      <Box component="span" sx={{ whiteSpace: 'nowrap' }}>
        {translate('assistance.percent', { share })}
      </Box>
    </Box>
  );
}
