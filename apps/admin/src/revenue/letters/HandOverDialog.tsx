import { NOTICE_MEANS } from '@terril/domain';
import { DateInput, required, SelectInput, useTranslate } from 'react-admin';
import { useSettings } from '../../system/settings/index.js';
import { FormDialog } from '../../ui/FormDialog.js';
import { FormGrid } from '../../ui/FormGrid.js';
import { termChoices } from '../../ui/terms.js';
import { type HandedOver, useLettersLeave } from './useLettersLeave.js';

interface HandOverDialogProps {
  ids: number[];
  onDone: () => void;
  onClose: () => void;
}

/** Asks when and how letters left that Terril did not send. */
export default function HandOverDialog({ ids, onDone, onClose }: HandOverDialogProps) {
  const translate = useTranslate();
  const { data: settings } = useSettings();
  const { handOver } = useLettersLeave();
  if (!settings) return null;
  return (
    <FormDialog<HandedOver>
      title={translate('letter.handOverTitle', { smart_count: ids.length })}
      record={{ sentOn: settings.today, means: 'letter' }}
      maxWidth="xs"
      onSubmit={(how) => handOver(ids, how).then(onDone)}
      onClose={onClose}
    >
      <FormGrid>
        <DateInput source="sentOn" label="letter.handOverOn" validate={required()} />
        <SelectInput
          source="means"
          label="letter.handOverBy"
          choices={termChoices('noticeMeans', NOTICE_MEANS)}
          validate={required()}
        />
      </FormGrid>
    </FormDialog>
  );
}
