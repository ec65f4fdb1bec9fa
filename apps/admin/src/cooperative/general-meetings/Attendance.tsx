import { Alert, ToggleButton } from '@mui/material';
import CheckIcon from '@mui/icons-material/Check';
import { useCanAccess, useTranslate } from 'react-admin';
import { Section } from '../../ui/Section.js';
import type { MeetingVoter, MeetingWithParts } from './meeting.js';
import { useMark } from './useMark.js';
import { VoterRows } from './VoterRows.js';

/** The door: one tap notes that a member is there, another takes it back. */
export function Attendance({ meeting }: { meeting: MeetingWithParts }) {
  const translate = useTranslate();
  const mark = useMark();
  const { canAccess = false } = useCanAccess({ resource: 'meeting-voters', action: 'edit' });
  const tap = (voter: MeetingVoter) =>
    voter.proxyToId === null ? (
      <ToggleButton
        value="present"
        size="small"
        color="success"
        selected={voter.isPresent}
        disabled={!canAccess || meeting.state !== 'open'}
        aria-label={translate('meetings.presentOf', { name: voter.name })}
        onChange={() => void mark(voter.id, { isPresent: !voter.isPresent })}
        sx={{ textTransform: 'none', minWidth: '7rem', minHeight: 44 }}
      >
        {voter.isPresent && <CheckIcon fontSize="small" sx={{ mr: 0.5 }} />} {translate('terms.presence.present')}
      </ToggleButton>
    ) : (
      <ToggleButton
        value="came"
        size="small"
        disabled={!canAccess || meeting.state !== 'open'}
        onChange={() => void mark(voter.id, { isPresent: true, proxyToId: null })}
        sx={{ textTransform: 'none', minHeight: 44 }}
      >
        {translate('meetings.cameAfterAll')}
      </ToggleButton>
    );
  return (
    <Section title={translate('meetings.tabs.attendance')}>
      {meeting.state === 'planned' && (
        <Alert severity="info" sx={{ mb: 2 }}>
          {translate('meetings.openFirst')}
        </Alert>
      )}
      <VoterRows
        meeting={meeting}
        renderText={({ representativeName, collegeName, proxyToName, proxies }) => [
          representativeName,
          collegeName,
          proxyToName && translate('meetings.proxyTo', { name: proxyToName }),
          proxies > 0 && translate('meetings.holds', { smart_count: proxies }),
        ]}
        renderAction={tap}
        empty={translate('meetings.nobody')}
      />
    </Section>
  );
}
