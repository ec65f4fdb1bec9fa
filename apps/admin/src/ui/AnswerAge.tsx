import RefreshIcon from '@mui/icons-material/Refresh';
import { Box, Button, Typography } from '@mui/material';
import { useEffect } from 'react';
import { type HttpError, useCanAccess, useNotify, useRefresh, useTranslate } from 'react-admin';
import type { Schemas } from '@terril/api-types';
import { request } from '../providers/http.js';
import { useFormat } from './useFormat.js';

interface Recomputation {
  path: string;
  body?: object;
}

interface AnswerAgeProps {
  age: Schemas['AnswerAgeOut'];
  /** Where the figures can be asked for anew. */
  recompute?: Recomputation;
}

const MS_BETWEEN_LOOKS = 3_000;

/**
 * How old figures are, where they are kept as they take long to work out; nothing where each look works them out. Asks for
 * them again while they are made anew.
 */
export function AnswerAge({ age: { computedAt, isRefreshing }, recompute }: AnswerAgeProps) {
  const translate = useTranslate();
  const { instant } = useFormat();
  const refresh = useRefresh();
  useEffect(() => {
    if (!isRefreshing) return;
    const looks = setInterval(refresh, MS_BETWEEN_LOOKS);
    return () => clearInterval(looks);
  }, [isRefreshing, refresh]);
  if (computedAt === null) return null;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 2, mt: 1 }}>
      <Typography component="output" variant="body2" color="text.secondary">
        {translate(isRefreshing ? 'answerAge.refreshing' : 'answerAge.computedAt', { instant: instant(computedAt) })}
      </Typography>
      {recompute && <Recompute {...recompute} isRefreshing={isRefreshing} />}
    </Box>
  );
}

function Recompute({ path, body, isRefreshing }: Recomputation & { isRefreshing: boolean }) {
  const translate = useTranslate();
  const notify = useNotify();
  const refresh = useRefresh();
  const { canAccess } = useCanAccess({ resource: 'organizations', action: 'edit' });
  if (!canAccess) return null;
  const ask = async () => {
    try {
      await request(path, { method: 'POST', body });
    } catch (error) {
      notify((error as HttpError).message, { type: 'error' });
    }
    refresh();
  };
  return (
    <Button size="small" startIcon={<RefreshIcon />} disabled={isRefreshing} onClick={() => void ask()}>
      {translate('answerAge.recompute')}
    </Button>
  );
}
