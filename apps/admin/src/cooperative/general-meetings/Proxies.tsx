import { Button } from '@mui/material';
import { useState } from 'react';
import { AutocompleteInput, ReferenceInput, required, useCanAccess, useTranslate } from 'react-admin';
import { request } from '../../providers/http.js';
import { FormDialog } from '../../ui/FormDialog.js';
import { FormGrid } from '../../ui/FormGrid.js';
import { Section } from '../../ui/Section.js';
import type { MeetingVoter, MeetingWithParts } from './meeting.js';
import { useMark } from './useMark.js';
import { VoterRows } from './VoterRows.js';

/** Who votes for whom. */
export function Proxies({ meeting }: { meeting: MeetingWithParts }) {
  const translate = useTranslate();
  const mark = useMark();
  const [open, setOpen] = useState(false);
  const { canAccess } = useCanAccess({ resource: 'meeting-voters', action: 'edit' });
  const canWrite = canAccess && meeting.state !== 'closed';
  return (
    <Section
      title={translate('meetings.tabs.proxies')}
      action={
        canWrite && (
          <Button size="small" aria-haspopup="dialog" onClick={() => setOpen(true)}>
            {translate('meetings.newProxy')}
          </Button>
        )
      }
    >
      <VoterRows
        meeting={meeting}
        filter={{ hasProxy: true }}
        renderText={({ collegeName, proxyToName }) => [
          proxyToName && translate('meetings.proxyTo', { name: proxyToName }),
          collegeName,
        ]}
        renderAction={(voter) =>
          canWrite && (
            <Button size="small" onClick={() => void mark(voter.id, { proxyToId: null })}>
              {translate('meetings.takeBack')}
            </Button>
          )
        }
        empty={translate('meetings.noProxy')}
      />
      {open && <ProxyDialog meeting={meeting} onClose={() => setOpen(false)} />}
    </Section>
  );
}

interface Proxy {
  giverId: number;
  proxyToId: number;
}

function ProxyDialog({ meeting, onClose }: { meeting: MeetingWithParts; onClose: () => void }) {
  const translate = useTranslate();
  const save = async ({ giverId, proxyToId }: Proxy) => {
    await request(`/meeting-voters/${giverId}`, { method: 'PATCH', body: { proxyToId } });
  };
  const input = (source: string) => (
    <ReferenceInput
      source={source}
      reference="meeting-voters"
      filter={{ meetingId: meeting.id }}
      sort={{ field: 'number', order: 'ASC' }}
      perPage={15}
    >
      <AutocompleteInput
        optionText={({ number, name }: MeetingVoter) => `${number} · ${name}`}
        label={`meetings.${source}`}
        validate={required()}
      />
    </ReferenceInput>
  );
  return (
    <FormDialog
      title={translate('meetings.newProxy')}
      text={translate('meetings.proxyText', { smart_count: meeting.mostProxies })}
      record={{}}
      onSubmit={(values) => save(values as unknown as Proxy)}
      onClose={onClose}
    >
      <FormGrid>
        {input('giverId')}
        {input('proxyToId')}
      </FormGrid>
    </FormDialog>
  );
}
