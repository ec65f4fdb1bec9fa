import { Typography } from '@mui/material';
import { NumberInput, required, useTranslate } from 'react-admin';
import { request } from '../../providers/http.js';
import { FormDialog } from '../../ui/FormDialog.js';
import { FormGrid } from '../../ui/FormGrid.js';
import type { MeetingWithParts, Resolution } from './meeting.js';

interface Votes {
  ballots: Resolution['ballots'];
}

interface VotesDialogProps {
  meeting: MeetingWithParts;
  resolution: Resolution;
  onClose: () => void;
}

const COUNTED = ['votesFor', 'votesAgainst', 'abstentions'] as const;

/** The votes that were counted in each college: one member, one vote. At first all who are there are for. */
export function VotesDialog({ meeting, resolution, onClose }: VotesDialogProps) {
  const translate = useTranslate();
  const ballots = meeting.colleges.map(({ collegeId, present, represented }) => {
    const counted = resolution.ballots.find((ballot) => ballot.collegeId === collegeId);
    return counted ?? { collegeId, votesFor: present + represented, votesAgainst: 0, abstentions: 0 };
  });
  const save = async (votes: Votes) => {
    await request(`/resolutions/${resolution.id}/votes`, { method: 'POST', body: { ballots: votes.ballots } });
  };
  return (
    <FormDialog<Votes & Record<string, unknown>>
      title={translate('meetings.votes')}
      text={resolution.title}
      record={{ ballots }}
      onSubmit={save}
      onClose={onClose}
    >
      {meeting.colleges.map(({ collegeId, name, present, represented }, place) => (
        <FormGrid key={collegeId} title={name} least="8rem">
          <Typography variant="body2" sx={{ gridColumn: '1 / -1', mb: 1 }}>
            {translate('meetings.voices', { smart_count: present + represented })}
          </Typography>
          {COUNTED.map((counted) => (
            <NumberInput
              key={counted}
              source={`ballots.${place}.${counted}`}
              label={`meetings.${counted}`}
              min={0}
              validate={required()}
            />
          ))}
        </FormGrid>
      ))}
    </FormDialog>
  );
}
