import { ALLOCATION_LINES } from '@terril/domain';
import { DateInput, FileField, FileInput, required, TextInput, useTranslate } from 'react-admin';
import { request } from '../../providers/http.js';
import { sendFile } from '../../providers/sendFile.js';
import { useSettings } from '../../system/settings/index.js';
import { DecimalInput } from '../../ui/DecimalInput.js';
import { FormDialog } from '../../ui/FormDialog.js';
import { FormGrid } from '../../ui/FormGrid.js';
import { useFormat } from '../../ui/useFormat.js';
import type { Allocation } from './closing.js';

interface Vote {
  minutes?: { rawFile: File } | null;
}

/** Records what the general meeting voted: the proposal to begin with, each amount free, the total checked by the server. */
export function VoteDialog({ allocation, onClose }: { allocation: Allocation; onClose: () => void }) {
  const translate = useTranslate();
  const { money } = useFormat();
  const { data: settings } = useSettings();
  const save = async ({ minutes, ...fields }: Vote) => {
    const minutesFileId = minutes ? (await sendFile(minutes.rawFile, 'attachment', () => undefined)).id : null;
    const body = { ...fields, minutesFileId };
    await request(`/closings/${allocation.closingId}/allocation/vote`, { method: 'POST', body });
  };
  if (!settings) return null;
  return (
    <FormDialog<Vote>
      title={translate('allocation.voteOf', { year: allocation.year })}
      text={translate('allocation.voteText', { result: money(allocation.result) })}
      record={{ ...allocation.proposed, votedOn: settings.today }}
      action="allocation.vote"
      maxWidth="md"
      onSubmit={save}
      onClose={onClose}
    >
      <FormGrid>
        <DateInput source="votedOn" label="allocation.votedOn" validate={required()} />
        {ALLOCATION_LINES.map((line) => (
          <DecimalInput key={line} source={line} label={`terms.allocationLine.${line}`} validate={required()} />
        ))}
      </FormGrid>
      <TextInput source="note" label="allocation.note" fullWidth parse={(text: string) => text || null} />
      <FileInput source="minutes" label="allocation.minutes">
        <FileField source="src" title="title" />
      </FileInput>
    </FormDialog>
  );
}
