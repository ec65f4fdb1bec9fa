import {
  Alert,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  LinearProgress,
  TextField,
} from '@mui/material';
import { useId, useRef, useState, type FormEvent } from 'react';
import { useTranslate } from 'react-admin';
import { useFormContext } from 'react-hook-form';
import { queryString } from '../../providers/http.js';
import { useApi } from '../../providers/useApi.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { type Answer, type Candidate, differences, isEmpty, type Taken, valuesOf } from './candidate.js';
import { CandidateList } from './CandidateList.js';
import { Comparison } from './Comparison.js';

/** Looks a body up in the directory, compares it with the form field by field, and fills in what is ticked. */
export default function CompleteDialog({ onClose }: { onClose: () => void }) {
  const translate = useTranslate();
  const { getValues, setValue } = useFormContext();
  const title = useId();
  const form = useId();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState<string>(() => {
    const { siret, siren, name } = getValues();
    return siret || siren || name || '';
  });
  const [sought, setSought] = useState(text);
  const [chosen, setChosen] = useState<Candidate>();
  const [ticked, setTicked] = useState<Taken[]>([]);
  const answer = useApi<Answer>(sought.trim() ? `/directory/organizations${queryString({ q: sought })}` : undefined);

  const search = (event: FormEvent) => {
    event.preventDefault();
    // The form of the organization, which this dialog is part of for React, is not sent.
    event.stopPropagation();
    setChosen(undefined);
    // The same question again, after a pause or a fault, is a question too.
    if (text === sought) void answer.refetch();
    setSought(text);
  };
  const choose = (candidate: Candidate) => {
    const values = getValues();
    setChosen(candidate);
    setTicked(differences(candidate, values).filter((taken) => isEmpty(valuesOf(taken, values))));
  };
  const fill = () => {
    if (!chosen) return;
    const fields = ticked.flatMap((taken) => Object.entries(valuesOf(taken, chosen)));
    for (const [field, value] of fields) setValue(field, value, { shouldDirty: true, shouldTouch: true });
    onClose();
  };

  return (
    <Dialog
      open
      onClose={onClose}
      aria-labelledby={title}
      fullWidth
      maxWidth="md"
      slotProps={{ transition: { onEntered: () => input.current?.focus() } }}
    >
      <DialogTitle id={title}>{translate('directory.complete')}</DialogTitle>
      <DialogContent>
        <form id={form} onSubmit={search}>
          <TextField
            inputRef={input}
            fullWidth
            label={translate('directory.sought')}
            helperText={translate('directory.soughtHelp')}
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
        </form>
        {answer.isFetching && <LinearProgress aria-label={translate('ra.page.loading')} />}
        {answer.error && <ErrorNotice error={answer.error} />}
        {answer.data?.message && !answer.isFetching && (
          <Alert severity={answer.data.outcome === 'not_found' ? 'info' : 'warning'} sx={{ my: 1 }}>
            {answer.data.message}
          </Alert>
        )}
        {answer.data && <CandidateList candidates={answer.data.candidates} chosen={chosen} onChoose={choose} />}
        {chosen && <Comparison candidate={chosen} form={getValues()} ticked={ticked} onTick={setTicked} />}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{translate('ra.action.cancel')}</Button>
        <Button type="submit" form={form} disabled={text.trim() === ''}>
          {translate('ra.action.search')}
        </Button>
        <Button variant="contained" disabled={ticked.length === 0} onClick={fill}>
          {translate('directory.fill')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
