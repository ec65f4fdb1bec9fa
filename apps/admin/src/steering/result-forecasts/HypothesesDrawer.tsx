import { Box, Button, Divider, Drawer, Portal, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { type HttpError, useCanAccess, useNotify, useRefresh, useTranslate } from 'react-admin';
import { request } from '../../providers/http.js';
import { useApi } from '../../providers/useApi.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { useFormat } from '../../ui/useFormat.js';
import { centralOf, type Forecast, type ForecastHypotheses, type HypothesesVersions } from './forecast.js';
import { HypothesesInputs } from './HypothesesInputs.js';
import { StageChances } from './StageChances.js';

interface HypothesesDrawerProps {
  isOpen: boolean;
  forecast: Forecast;
  /** What the page supposes without having it saved. */
  tried: ForecastHypotheses | undefined;
  onTry: (tried: ForecastHypotheses | undefined) => void;
  onClose: () => void;
}

/** Beside the figures, which follow; above the bar of the application. */
const PAPER = { width: { xs: '100%', sm: 440 }, p: 2, zIndex: 'modal' } as const;

/** What the forecast supposes: changed here, the page follows at once; saved by those who may, as a new version. */
export function HypothesesDrawer({ isOpen, forecast, tried, onTry, onClose }: HypothesesDrawerProps) {
  const translate = useTranslate();
  const { money } = useFormat();
  const versions = useApi<HypothesesVersions>(isOpen ? '/result-forecast/hypotheses' : undefined);
  const supposed = tried ?? forecast.hypotheses;
  const title = translate('resultForecast.hypotheses');
  return (
    <Portal>
      <Drawer
        variant="persistent"
        anchor="right"
        open={isOpen}
        slotProps={{ paper: { component: 'aside', 'aria-label': title, sx: PAPER } as object }}
        onKeyDown={({ key }) => key === 'Escape' && onClose()}
      >
        <Box sx={{ display: 'flex', justifyContent: 'space-between', alignItems: 'center', gap: 1 }}>
          <Typography variant="h2">{title}</Typography>
          <Button onClick={onClose}>{translate('ra.action.close')}</Button>
        </Box>
        <Typography component="output" sx={{ display: 'block', fontWeight: 600, my: 1 }}>
          {translate('resultForecast.centralNow', { amount: money(centralOf(forecast)?.result) })}
        </Typography>
        <Typography variant="body2" color="text.secondary" sx={{ mb: 2 }}>
          {translate('resultForecast.tryText')}
        </Typography>
        {isOpen && (
          <>
            <HypothesesInputs supposed={supposed} on={forecast.on} onChange={onTry} />
            <StageChances supposed={supposed} onChange={onTry} />
            <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, my: 2 }}>
              <Button disabled={tried === undefined} onClick={() => onTry(undefined)}>
                {translate('resultForecast.forget')}
              </Button>
              {versions.data && (
                <Button onClick={() => onTry(versions.data?.defaults)}>{translate('resultForecast.defaults')}</Button>
              )}
            </Box>
            <Saving tried={tried} onSaved={() => onTry(undefined)} />
            {versions.data && <Versions versions={versions.data} onTry={onTry} />}
          </>
        )}
      </Drawer>
    </Portal>
  );
}

function Saving({ tried, onSaved }: { tried: ForecastHypotheses | undefined; onSaved: () => void }) {
  const translate = useTranslate();
  const notify = useNotify();
  const refresh = useRefresh();
  const { canAccess } = useCanAccess({ resource: 'settings', action: 'edit' });
  const [note, setNote] = useState('');
  const [error, setError] = useState<HttpError>();
  if (!canAccess) return <Typography variant="body2">{translate('resultForecast.cannotSave')}</Typography>;
  const save = async () => {
    try {
      await request('/result-forecast/hypotheses', { method: 'POST', body: { ...tried, note: note.trim() || null } });
      notify('resultForecast.saved');
      setError(undefined);
      setNote('');
      onSaved();
      refresh();
    } catch (refused) {
      setError(refused as HttpError);
    }
  };
  return (
    <Box>
      {error && <ErrorNotice error={error} />}
      <TextField
        label={translate('resultForecast.note')}
        value={note}
        onChange={(event) => setNote(event.target.value)}
        slotProps={{ htmlInput: { maxLength: 300 } }}
      />
      <Button variant="contained" disabled={tried === undefined} onClick={() => void save()} sx={{ mt: 1 }}>
        {translate('ra.action.save')}
      </Button>
    </Box>
  );
}

interface VersionsProps {
  versions: HypothesesVersions;
  onTry: (tried: ForecastHypotheses) => void;
}

function Versions({ versions: { data }, onTry }: VersionsProps) {
  const translate = useTranslate();
  const { instant } = useFormat();
  return (
    <Box sx={{ mt: 2 }}>
      <Divider sx={{ mb: 1 }} />
      <Typography variant="body2" sx={{ fontWeight: 600 }}>
        {translate('resultForecast.versions')}
      </Typography>
      {data.length === 0 && <Typography variant="body2">{translate('resultForecast.noVersion')}</Typography>}
      {data.map(({ id, createdAt, authorName, note, hypotheses }) => (
        <Box key={id} sx={{ display: 'flex', justifyContent: 'space-between', alignItems: 'start', gap: 1 }}>
          <Typography variant="body2">{[instant(createdAt), authorName, note].filter(Boolean).join(' · ')}</Typography>
          <Button
            size="small"
            aria-label={translate('resultForecast.tryVersion', { at: instant(createdAt) })}
            onClick={() => onTry(hypotheses)}
          >
            {translate('resultForecast.try')}
          </Button>
        </Box>
      ))}
    </Box>
  );
}
