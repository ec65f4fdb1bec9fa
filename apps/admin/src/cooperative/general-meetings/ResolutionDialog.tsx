import { MAJORITIES, usualMajority } from '@terril/domain';
import { NumberInput, required, SelectInput, TextInput, useTranslate } from 'react-admin';
import { request } from '../../providers/http.js';
import { FormDialog } from '../../ui/FormDialog.js';
import { FormGrid } from '../../ui/FormGrid.js';
import { termChoices } from '../../ui/terms.js';
import type { MeetingWithParts, Resolution } from './meeting.js';

interface ResolutionDialogProps {
  meeting: MeetingWithParts;
  /** Null = a new one. */
  resolution?: Resolution;
  onClose: () => void;
}

/** A point of the agenda: what is proposed, and what it takes to be carried. */
export function ResolutionDialog({ meeting, resolution, onClose }: ResolutionDialogProps) {
  const translate = useTranslate();
  const save = async ({ title, text, majority, position }: Partial<Resolution>) => {
    const body = { title, text: text || null, majority: majority || null, ...(position && { position }) };
    if (!resolution) await request(`/general-meetings/${meeting.id}/resolutions`, { method: 'POST', body });
    else
      await request(`/resolutions/${resolution.id}`, {
        method: 'PATCH',
        body: { ...body, version: resolution.version },
      });
  };
  return (
    <FormDialog
      title={translate(resolution ? 'meetings.point' : 'meetings.addPoint')}
      record={resolution ?? { majority: usualMajority(meeting.kind) }}
      onSubmit={save}
      onClose={onClose}
    >
      <TextInput source="title" label="meetings.pointTitle" validate={required()} fullWidth />
      <TextInput source="text" label="meetings.pointText" multiline minRows={3} fullWidth />
      <FormGrid>
        <SelectInput
          source="majority"
          label="meetings.majority"
          choices={termChoices('majority', MAJORITIES)}
          emptyText="meetings.onlyTold"
        />
        <NumberInput source="position" label="meetings.position" min={1} />
      </FormGrid>
    </FormDialog>
  );
}
