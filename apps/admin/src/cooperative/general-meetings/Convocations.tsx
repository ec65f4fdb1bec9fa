import { Alert, Box, Button } from '@mui/material';
import type { Schemas } from '@terril/api-types';
import { useState } from 'react';
import { Confirm, useCanAccess, useNotify, useRefresh, useTranslate } from 'react-admin';
import { request, sentenceOf } from '../../providers/http.js';
import { useSettings } from '../../system/settings/index.js';
import { Section } from '../../ui/Section.js';
import { StatusChip } from '../../ui/StatusChip.js';
import { useTerm } from '../../ui/terms.js';
import { useFormat } from '../../ui/useFormat.js';
import type { MeetingVoter, MeetingWithParts } from './meeting.js';
import { VoterRows } from './VoterRows.js';

type Means = 'email' | 'letter';

/** Who is convened, how and when; each sending is kept. */
export function Convocations({ meeting }: { meeting: MeetingWithParts }) {
  const translate = useTranslate();
  const term = useTerm();
  const notify = useNotify();
  const refresh = useRefresh();
  const { day } = useFormat();
  const { data: settings } = useSettings();
  const [asked, setAsked] = useState<Means>();
  const { canAccess } = useCanAccess({ resource: 'convocations', action: 'create' });
  const isLate = settings !== undefined && settings.today > meeting.conveneBy;
  const convene = async (means: Means) => {
    setAsked(undefined);
    try {
      const path = `/general-meetings/${meeting.id}/convocations`;
      const { convened } = await request<Schemas['ConvenedOut']>(path, { method: 'POST', body: { means } });
      notify('meetings.convened', { type: 'success', messageArgs: { smart_count: convened } });
      refresh();
    } catch (error) {
      notify(sentenceOf(error), { type: 'error', multiLine: true });
    }
  };
  const said = ({ convenedBy, convenedOn, failure }: MeetingVoter) =>
    convenedBy === null
      ? translate('meetings.notConvened')
      : [term('convocationMeans', convenedBy), day(convenedOn), failure].filter(Boolean).join(', ');
  const hasAgenda = meeting.resolutions.length > 0;
  const { byEmail = 0, byLetter = 0, withoutAddress = 0 } = meeting.toConvene ?? {};
  // By letter, the address to show is where it goes.
  const address = ({ email, postalAddress }: MeetingVoter) =>
    (settings?.mailEnabled ? email : null) ?? postalAddress ?? translate('meetings.noAddress');
  const reasons = [
    !hasAgenda && translate('meetings.agendaFirst'),
    settings?.mailEnabled === false && translate('meetings.noMailServer'),
    byEmail + byLetter === 0 && translate('meetings.allConvened'),
    settings?.mailEnabled && byEmail === 0 && byLetter > 0 && translate('meetings.nobodyByEmail'),
    byEmail > 0 && byLetter === 0 && translate('meetings.nobodyByLetter'),
    byLetter > 0 && withoutAddress > 0 && translate('meetings.withoutAddress', { smart_count: withoutAddress }),
  ];
  const delay = translate(isLate ? 'meetings.tooLate' : 'meetings.conveneBy', { day: day(meeting.conveneBy) });
  return (
    <Section
      title={translate('meetings.tabs.convocations')}
      action={
        canAccess &&
        meeting.state === 'planned' && (
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
            <Button
              size="small"
              disabled={!settings?.mailEnabled || !hasAgenda || byEmail === 0}
              onClick={() => setAsked('email')}
            >
              {translate('meetings.byEmail')}
            </Button>
            <Button size="small" disabled={!hasAgenda || byLetter === 0} onClick={() => setAsked('letter')}>
              {translate('meetings.byLetter')}
            </Button>
          </Box>
        )
      }
    >
      {meeting.state === 'planned' && (
        <Alert severity={isLate ? 'warning' : 'info'} sx={{ mb: 2 }}>
          {[delay, ...reasons].filter(Boolean).join(' ')}
        </Alert>
      )}
      <VoterRows
        meeting={meeting}
        renderText={(voter) => [address(voter), said(voter)]}
        renderAction={({ convocationState }) =>
          convocationState && <StatusChip of="convocationState" value={convocationState} />
        }
        empty={translate('meetings.nobody')}
      />
      <Confirm
        isOpen={asked !== undefined}
        title={translate(asked === 'letter' ? 'meetings.byLetter' : 'meetings.byEmail')}
        content={[
          translate(
            asked === 'email'
              ? 'meetings.emailText'
              : settings?.mailEnabled
                ? 'meetings.letterText'
                : 'meetings.lettersText',
          ),
          isLate && delay,
        ]
          .filter(Boolean)
          .join(' ')}
        onConfirm={() => asked && void convene(asked)}
        onClose={() => setAsked(undefined)}
      />
    </Section>
  );
}
