import RefreshIcon from '@mui/icons-material/Refresh';
import { Box, Button, Typography } from '@mui/material';
import { useEffect } from 'react';
import { type HttpError, useCanAccess, useNotify, useRefresh, useTranslate } from 'react-admin';
import { request } from '../../providers/http.js';
import { useFormat } from '../../ui/useFormat.js';
import type { Forecast } from './forecast.js';

const MS_BETWEEN_LOOKS = 3_000;

/**
 * How old the figures are, where they are kept as they take long to work out; nothing where each look works them out. Asks
 * for them again while they are made anew.
 * @param canAsk whether they can be asked for from here
 */
export function FactsAge({ forecast, canAsk = false }: { forecast: Forecast; canAsk?: boolean }) {
  const translate = useTranslate();
  const { instant } = useFormat();
  const refresh = useRefresh();
  const { on, year, computedAt, isRefreshing } = forecast;
  useEffect(() => {
    if (!isRefreshing) return;
    const looks = setInterval(refresh, MS_BETWEEN_LOOKS);
    return () => clearInterval(looks);
  }, [isRefreshing, refresh]);
  if (computedAt === null) return null;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 2, mt: 1 }}>
      <Typography component="output" variant="body2" color="text.secondary">
        {translate(isRefreshing ? 'resultForecast.age.refreshing' : 'resultForecast.age.computedAt', {
          instant: instant(computedAt),
        })}
      </Typography>
      {canAsk && <Recompute on={on} year={year} isRefreshing={isRefreshing} />}
    </Box>
  );
}

function Recompute({ on, year, isRefreshing }: Pick<Forecast, 'on' | 'year' | 'isRefreshing'>) {
  const translate = useTranslate();
  const notify = useNotify();
  const refresh = useRefresh();
  const { canAccess } = useCanAccess({ resource: 'organizations', action: 'edit' });
  if (!canAccess) return null;
  const ask = async () => {
    try {
      await request('/result-forecast/recomputations', { method: 'POST', body: { on, year } });
    } catch (error) {
      notify((error as HttpError).message, { type: 'error' });
    }
    refresh();
  };
  return (
    <Button size="small" startIcon={<RefreshIcon />} disabled={isRefreshing} onClick={() => void ask()}>
      {translate('resultForecast.age.recompute')}
    </Button>
  );
}
