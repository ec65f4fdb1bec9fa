import { Box, Button, Chip, Typography } from '@mui/material';
import { useState } from 'react';
import { useCanAccess, useNotify, useRefresh, useTranslate } from 'react-admin';
import { request, sentenceOf } from '../../providers/http.js';
import { Section } from '../../ui/Section.js';
import { useTerm } from '../../ui/terms.js';
import { useFormat } from '../../ui/useFormat.js';
import { useUndoNotice } from '../../ui/useUndoNotice.js';
import type { MeetingWithParts, Resolution } from './meeting.js';
import { ResolutionDialog } from './ResolutionDialog.js';
import { VotesDialog } from './VotesDialog.js';

/** The agenda, and what became of each resolution. */
export function Agenda({ meeting }: { meeting: MeetingWithParts }) {
  const translate = useTranslate();
  const [isAdding, setAdding] = useState(false);
  const { canAccess = false } = useCanAccess({ resource: 'general-meetings', action: 'edit' });
  return (
    <Section
      title={translate('meetings.tabs.agenda')}
      action={
        canAccess &&
        meeting.state === 'planned' && (
          <Button size="small" aria-haspopup="dialog" onClick={() => setAdding(true)}>
            {translate('meetings.addPoint')}
          </Button>
        )
      }
    >
      {meeting.resolutions.length === 0 && (
        <Typography color="text.secondary">{translate('meetings.noAgenda')}</Typography>
      )}
      <Box component="ol" sx={{ pl: 3, m: 0 }}>
        {meeting.resolutions.map((resolution) => (
          <Box component="li" key={resolution.id} sx={{ mb: 2 }}>
            <Point resolution={resolution} meeting={meeting} canWrite={canAccess} />
          </Box>
        ))}
      </Box>
      {isAdding && <ResolutionDialog meeting={meeting} onClose={() => setAdding(false)} />}
    </Section>
  );
}

interface PointProps {
  resolution: Resolution;
  meeting: MeetingWithParts;
  canWrite: boolean;
}

function Point({ resolution, meeting, canWrite }: PointProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const refresh = useRefresh();
  const [asked, setAsked] = useState<'change' | 'votes'>();
  const notice = useUndoNotice();
  const { id, title, text, majority, position, isCarried } = resolution;
  const remove = async () => {
    try {
      await request(`/resolutions/${id}`, { method: 'DELETE' });
      notice({
        text: translate('meetings.pointRemoved', { title }),
        undo: async () => {
          const body = { title, text, majority, position };
          await request(`/general-meetings/${meeting.id}/resolutions`, { method: 'POST', body });
          return translate('meetings.pointBack', { title });
        },
      });
      refresh();
    } catch (error) {
      notify(sentenceOf(error), { type: 'error' });
    }
  };
  const close = () => setAsked(undefined);
  return (
    <>
      <Typography sx={{ fontWeight: 600 }}>{title}</Typography>
      {text && <Typography sx={{ whiteSpace: 'pre-line' }}>{text}</Typography>}
      <Outcome resolution={resolution} meeting={meeting} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        {canWrite && meeting.state === 'planned' && (
          <>
            <Button size="small" aria-haspopup="dialog" onClick={() => setAsked('change')}>
              {translate('ra.action.edit')}
            </Button>
            <Button size="small" onClick={() => void remove()}>
              {translate('ra.action.remove')}
            </Button>
          </>
        )}
        {canWrite && meeting.state === 'open' && majority !== null && (
          <Button
            size="small"
            variant="outlined"
            aria-haspopup="dialog"
            disabled={!meeting.isQuorate}
            onClick={() => setAsked('votes')}
          >
            {translate(isCarried === null ? 'meetings.votes' : 'meetings.votesAgain')}
          </Button>
        )}
      </Box>
      {asked === 'change' && <ResolutionDialog meeting={meeting} resolution={resolution} onClose={close} />}
      {asked === 'votes' && <VotesDialog meeting={meeting} resolution={resolution} onClose={close} />}
    </>
  );
}

function Outcome({ resolution, meeting }: Omit<PointProps, 'canWrite'>) {
  const translate = useTranslate();
  const term = useTerm();
  const { exactPercent } = useFormat();
  const { majority, ballots, isCarried, forPercent, againstPercent } = resolution;
  if (majority === null) return <Typography color="text.secondary">{translate('meetings.onlyTold')}</Typography>;
  if (isCarried === null) return <Typography color="text.secondary">{term('majority', majority)}</Typography>;
  const nameOf = (collegeId: number | null) =>
    meeting.colleges.find((each) => each.collegeId === collegeId)?.name ?? '';
  return (
    <Box sx={{ my: 1 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
        <Chip
          size="small"
          color={isCarried ? 'success' : 'error'}
          label={translate(isCarried ? 'meetings.carried' : 'meetings.rejected')}
        />
        <Typography>
          {forPercent === null || againstPercent === null
            ? translate('meetings.noneExpressed')
            : translate('meetings.result', {
                pros: exactPercent(forPercent),
                cons: exactPercent(againstPercent),
                majority: term('majority', majority).toLowerCase(),
              })}
        </Typography>
      </Box>
      {ballots.map(({ collegeId, votesFor, votesAgainst, abstentions }) => (
        <Typography key={collegeId} variant="body2" color="text.secondary">
          {translate('meetings.ballot', { name: nameOf(collegeId), votesFor, votesAgainst, abstentions })}
        </Typography>
      ))}
    </Box>
  );
}
