import DownloadIcon from '@mui/icons-material/Download';
import { Button, ListSubheader, Menu, MenuItem } from '@mui/material';
import { useId, useState } from 'react';
import {
  Confirm,
  useCanAccess,
  useLocaleState,
  useNotify,
  useRecordContext,
  useRefresh,
  useTranslate,
} from 'react-admin';
import { queryString, request, sentenceOf } from '../../providers/http.js';
import { TABLE_FORMATS } from '../../ui/table-formats.js';
import type { MeetingWithParts } from './meeting.js';

/** Opens a meeting, and closes it for ever; prints its papers. */
export function MeetingActions() {
  const meeting = useRecordContext<MeetingWithParts>();
  const translate = useTranslate();
  const notify = useNotify();
  const refresh = useRefresh();
  const [isAsked, setAsked] = useState(false);
  const { canAccess } = useCanAccess({ resource: 'general-meetings', action: 'edit' });
  if (!meeting) return null;
  const step = meeting.state === 'planned' ? 'open' : 'close';
  const go = async () => {
    setAsked(false);
    try {
      await request(`/general-meetings/${meeting.id}/${step}`, { method: 'POST' });
      refresh();
    } catch (error) {
      notify(sentenceOf(error), { type: 'error', multiLine: true });
    }
  };
  return (
    <>
      {canAccess && meeting.state !== 'closed' && (
        <Button size="small" onClick={() => setAsked(true)}>
          {translate(`meetings.${step}`)}
        </Button>
      )}
      <Papers meeting={meeting} />
      <Confirm
        isOpen={isAsked}
        title={translate(`meetings.${step}`)}
        content={translate(`meetings.${step}Text`)}
        onConfirm={() => void go()}
        onClose={() => setAsked(false)}
      />
    </>
  );
}

const PAPERS = ['convocations', 'letters', 'attendance', 'minutes'] as const;

function Papers({ meeting }: { meeting: MeetingWithParts }) {
  const translate = useTranslate();
  const [button, setButton] = useState<HTMLElement | null>(null);
  const [language] = useLocaleState();
  const id = useId();
  const close = () => setButton(null);
  return (
    <>
      <Button
        size="small"
        startIcon={<DownloadIcon />}
        aria-haspopup="menu"
        aria-expanded={button !== null}
        aria-controls={id}
        onClick={({ currentTarget }) => setButton(currentTarget)}
      >
        {translate('meetings.papers.label')}
      </Button>
      <Menu id={id} anchorEl={button} open={button !== null} onClose={close}>
        {PAPERS.map((paper) => (
          <MenuItem
            key={paper}
            component="a"
            href={`/api/general-meetings/${meeting.id}/paper?paper=${paper}`}
            download
            onClick={close}
          >
            {translate(`meetings.papers.${paper}`)}
          </MenuItem>
        ))}
        <ListSubheader role="presentation">{translate('meetings.papers.sheet')}</ListSubheader>
        {TABLE_FORMATS.map((format) => (
          <MenuItem
            key={format}
            component="a"
            href={`/api/meeting-voters/export${queryString({ meetingId: meeting.id, format, language })}`}
            download
            onClick={close}
          >
            {translate(`export.${format}`)}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
