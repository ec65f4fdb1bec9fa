import UploadIcon from '@mui/icons-material/Upload';
import { Alert, Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import type { Schemas } from '@terril/api-types';
import { useId, useRef, useState } from 'react';
import { useCanAccess, useNotify, useRefresh, useTranslate } from 'react-admin';
import { request, sentenceOf } from '../../providers/http.js';
import { CardsRead } from './CardsRead.js';
import { textOf } from './textOf.js';

type Answer = Schemas['VCardImportOut'];

/** What the API would make of the chosen file, before anything is kept. */
interface Preview {
  text: string;
  answer: Answer;
}

/** Reads a vCard file: first what it would give, then, once confirmed, the contacts. */
export function ImportCards() {
  const translate = useTranslate();
  const notify = useNotify();
  const refresh = useRefresh();
  const title = useId();
  const file = useRef<HTMLInputElement>(null);
  const [preview, setPreview] = useState<Preview>();
  const [problem, setProblem] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const { canAccess } = useCanAccess({ resource: 'contacts', action: 'create' });
  if (!canAccess) return null;

  const close = () => {
    setPreview(undefined);
    setProblem(undefined);
  };
  const send = async (text: string, dryRun: boolean, done: (answer: Answer) => void) => {
    setBusy(true);
    try {
      done(await request<Answer>('/contacts/vcards', { method: 'POST', body: { text, dryRun } }));
    } catch (error) {
      setProblem(sentenceOf(error));
    } finally {
      setBusy(false);
    }
  };
  const choose = async (chosen: File | undefined) => {
    if (!chosen) return;
    const text = await textOf(chosen);
    await send(text, true, (answer) => setPreview({ text, answer }));
  };
  const confirm = ({ text }: Preview) =>
    send(text, false, ({ created }) => {
      close();
      notify('contact.imported', { messageArgs: { smart_count: created.length } });
      refresh();
    });

  return (
    <>
      <Button size="small" startIcon={<UploadIcon />} disabled={isBusy} onClick={() => file.current?.click()}>
        {translate('contact.import')}
      </Button>
      <input
        ref={file}
        type="file"
        accept=".vcf,text/vcard"
        hidden
        aria-label={translate('contact.import')}
        onChange={({ target }) => {
          void choose(target.files?.[0]);
          // The same file may be chosen again once it is corrected.
          target.value = '';
        }}
      />
      <Dialog open={preview !== undefined || problem !== undefined} onClose={close} aria-labelledby={title} fullWidth>
        <DialogTitle id={title}>{translate('contact.importTitle')}</DialogTitle>
        <DialogContent>
          {problem && <Alert severity="error">{problem}</Alert>}
          {preview && <CardsRead answer={preview.answer} />}
        </DialogContent>
        <DialogActions>
          <Button onClick={close}>{translate('ra.action.cancel')}</Button>
          {preview && preview.answer.created.length > 0 && (
            <Button variant="contained" disabled={isBusy} onClick={() => void confirm(preview)}>
              {translate('contact.confirmImport', { smart_count: preview.answer.created.length })}
            </Button>
          )}
        </DialogActions>
      </Dialog>
    </>
  );
}
