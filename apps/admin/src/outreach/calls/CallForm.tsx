import { Box, Button, TextField, Typography } from '@mui/material';
import { CALL_RESULTS, type CallResult, isCalledAgain } from '@terril/domain';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { request, sentenceOf } from '../../providers/http.js';
import { Section } from '../../ui/Section.js';
import { useTerm } from '../../ui/terms.js';
import type { Call } from './call.js';

/** What came of a call: a button for each result, a note, and the day to call back. */
export function CallForm({ call: { id }, onDone }: { call: Call; onDone: () => Promise<unknown> }) {
  const translate = useTranslate();
  const term = useTerm();
  const notify = useNotify();
  const [note, setNote] = useState('');
  const [callBackOn, setCallBackOn] = useState('');
  const [isBusy, setBusy] = useState(false);
  const send = async (path: string, body?: object) => {
    setBusy(true);
    try {
      await request(`/call-entries/${id}/${path}`, { method: 'POST', body });
      await onDone();
    } catch (error) {
      notify(sentenceOf(error), { type: 'error', multiLine: true });
    }
    setBusy(false);
  };
  const log = (result: CallResult) =>
    send('result', { result, note: note || null, ...(isCalledAgain(result) && callBackOn && { callBackOn }) });
  return (
    <Section title={translate('calls.result')}>
      <TextField
        fullWidth
        multiline
        minRows={3}
        label={translate('resources.call-entries.fields.note')}
        value={note}
        onChange={({ target }) => setNote(target.value)}
      />
      <TextField
        type="date"
        sx={{ my: 2 }}
        label={translate('resources.call-entries.fields.callBackOn')}
        helperText={translate('calls.callBackHelp')}
        value={callBackOn}
        slotProps={{ inputLabel: { shrink: true } }}
        onChange={({ target }) => setCallBackOn(target.value)}
      />
      <Typography variant="body2" sx={{ mb: 1 }}>
        {translate('calls.resultHelp')}
      </Typography>
      <Box sx={{ display: 'grid', gap: 1, gridTemplateColumns: 'repeat(auto-fill, minmax(9rem, 1fr))' }}>
        {CALL_RESULTS.map((result) => (
          <Button
            key={result}
            variant={result === 'interested' ? 'contained' : 'outlined'}
            disabled={isBusy}
            onClick={() => void log(result)}
          >
            {term('callResult', result)}
          </Button>
        ))}
        <Button disabled={isBusy} onClick={() => void send('pass')}>
          {translate('calls.pass')}
        </Button>
      </Box>
    </Section>
  );
}
