import { Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import { NOTICE_MEANS } from '@terril/domain';
import { useId } from 'react';
import { DateInput, Form, required, SelectInput, useTranslate } from 'react-admin';
import { useSettings } from '../../system/settings/index.js';
import { FormGrid } from '../../ui/FormGrid.js';
import { termChoices } from '../../ui/terms.js';
import { useLettersLeave } from './useLettersLeave.js';

/** Asks when and how letters left that Terril did not send. */
export default function HandOverDialog({ ids, onClose }: { ids: number[]; onClose: (done: boolean) => void }) {
  const translate = useTranslate();
  const title = useId();
  const { data: settings } = useSettings();
  const { handOver } = useLettersLeave();
  if (!settings) return null;
  const save = async ({ sentOn, means }: { sentOn?: string; means?: string }) => {
    if (sentOn && means && (await handOver(ids, { sentOn, means }))) onClose(true);
  };
  return (
    <Dialog open fullWidth maxWidth="xs" onClose={() => onClose(false)} aria-labelledby={title}>
      <Form onSubmit={save} record={{ sentOn: settings.today, means: 'letter' }}>
        <DialogTitle id={title}>{translate('letter.handOverTitle', { smart_count: ids.length })}</DialogTitle>
        <DialogContent>
          <FormGrid>
            <DateInput source="sentOn" label="letter.handOverOn" validate={required()} />
            <SelectInput
              source="means"
              label="letter.handOverBy"
              choices={termChoices('noticeMeans', NOTICE_MEANS)}
              validate={required()}
            />
          </FormGrid>
        </DialogContent>
        <DialogActions>
          <Button onClick={() => onClose(false)}>{translate('ra.action.cancel')}</Button>
          <Button type="submit" variant="contained">
            {translate('ra.action.save')}
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
