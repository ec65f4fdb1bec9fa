import type { Schemas } from '@terril/api-types';
import {
  Alert,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  FormControlLabel,
  Radio,
  RadioGroup,
  Stack,
} from '@mui/material';
import { useState } from 'react';
import { useListContext, useTranslate } from 'react-admin';
import { sentenceOf } from '../../providers/http.js';
import { useCustomFields } from '../../reference/custom-fields/index.js';
import type { BulkField, BulkWish } from './bulk-field.js';
import { useBulk } from './useBulk.js';
import { WishInputs } from './WishInputs.js';

interface BulkDialogProps {
  fields: BulkField[];
  hasTags: boolean;
  onClose: () => void;
}

/** Asks what to do to how many records, tells what that would do, and does it. */
export default function BulkDialog({ fields, hasTags, onClose }: BulkDialogProps) {
  const translate = useTranslate();
  const { resource, total = 0, selectedIds } = useListContext();
  const customFields = useCustomFields(resource);
  const [isWhole, setWhole] = useState(false);
  const [chosen, setChosen] = useState('');
  const [wish, setWish] = useState<BulkWish>();
  const [trial, setTrial] = useState<Schemas['BulkOut']>();
  const [error, setError] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const bulk = useBulk(isWhole);
  /** Another choice needs another trial. */
  const changing =
    <T,>(set: (value: T) => void) =>
    (value: T) => {
      set(value);
      setTrial(undefined);
      setError(undefined);
    };
  const busy = async (work: () => Promise<void>) => {
    setBusy(true);
    try {
      await work();
    } catch (refusal) {
      setTrial(undefined);
      setError(sentenceOf(refusal));
    } finally {
      setBusy(false);
    }
  };
  const check = (wanted: BulkWish) => busy(async () => setTrial(await bulk.tried(wanted)));
  const act = (wanted: BulkWish) =>
    busy(async () => {
      await bulk.done(wanted);
      onClose();
    });

  return (
    <Dialog open fullWidth maxWidth="sm" onClose={onClose} aria-labelledby="bulk-title">
      <DialogTitle id="bulk-title">{translate('bulk.title', { smart_count: bulk.count })}</DialogTitle>
      <DialogContent>
        <Stack spacing={2} sx={{ pt: 1 }}>
          {total > selectedIds.length && (
            <RadioGroup
              aria-label={translate('bulk.which')}
              value={String(isWhole)}
              onChange={(_, value) => changing(setWhole)(value === 'true')}
            >
              <FormControlLabel
                value="false"
                control={<Radio />}
                label={translate('bulk.selected', { smart_count: selectedIds.length })}
              />
              <FormControlLabel
                value="true"
                control={<Radio />}
                label={translate('bulk.whole', { smart_count: total })}
              />
            </RadioGroup>
          )}
          <WishInputs
            fields={fields}
            customFields={customFields}
            hasTags={hasTags}
            chosen={chosen}
            onChosen={changing(setChosen)}
            onWish={changing(setWish)}
          />
          {error && <Alert severity="error">{error}</Alert>}
          {trial && <Trial trial={trial} />}
        </Stack>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{translate('ra.action.cancel')}</Button>
        {trial && wish && trial.done > 0 ? (
          <Button variant="contained" disabled={isBusy} onClick={() => void act(wish)}>
            {translate('bulk.do', { smart_count: trial.done })}
          </Button>
        ) : (
          <Button
            variant="contained"
            disabled={isBusy || !wish || trial !== undefined}
            onClick={() => wish && void check(wish)}
          >
            {translate('bulk.check')}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}

/** What it would do: to how many, and which ones a rule refuses. */
function Trial({ trial: { done, refused, refusals } }: { trial: Schemas['BulkOut'] }) {
  const translate = useTranslate();
  return (
    <Alert severity={refused > 0 ? 'warning' : 'info'}>
      {translate('bulk.would', { smart_count: done })}
      {refused > 0 && (
        <>
          <br />
          {translate('bulk.refused', { smart_count: refused })}
          <ul>
            {refusals.map(({ id, label, message }) => (
              <li key={id}>{translate('state.told', { name: label, text: message })}</li>
            ))}
          </ul>
        </>
      )}
    </Alert>
  );
}
