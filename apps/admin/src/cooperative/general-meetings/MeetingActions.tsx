import { Button, ListSubheader } from '@mui/material';
import { useState } from 'react';
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
import { useSettings } from '../../system/settings/index.js';
import { DownloadMenu } from '../../ui/DownloadMenu.js';
import { TABLE_FORMATS } from '../../ui/table-formats.js';
import type { MeetingWithParts } from './meeting.js';
import { SecondCallButton } from './SecondCallButton.js';

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
  const text = step === 'close' && !meeting.isQuorate ? 'closeWithoutQuorumText' : (`${step}Text` as const);
  const unvoted = meeting.resolutions.filter(
    ({ majority, isCarried }) => majority !== null && isCarried === null,
  ).length;
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
      <SecondCallButton meeting={meeting} />
      <Papers meeting={meeting} />
      <Confirm
        isOpen={isAsked}
        title={translate(`meetings.${step}`)}
        content={[
          text === 'closeText' && unvoted > 0 && translate('meetings.unvoted', { smart_count: unvoted }),
          translate(`meetings.${text}`),
        ]
          .filter(Boolean)
          .join(' ')}
        onConfirm={() => void go()}
        onClose={() => setAsked(false)}
      />
    </>
  );
}

/** Who is convened already is not written to; what was not held has no minutes. */
const PAPERS = {
  planned: ['convocations', 'letters', 'attendance'],
  open: ['convocations', 'attendance', 'minutes'],
  closed: ['convocations', 'attendance', 'minutes'],
} as const;

function Papers({ meeting }: { meeting: MeetingWithParts }) {
  const translate = useTranslate();
  const [language] = useLocaleState();
  const { data: settings } = useSettings();
  return (
    <DownloadMenu isSmall label={translate('meetings.papers.label')}>
      {(fileItem) => [
        ...PAPERS[meeting.state].map((paper) =>
          fileItem(
            `/api/general-meetings/${meeting.id}/paper?paper=${paper}`,
            translate(
              `meetings.papers.${paper === 'letters' && settings?.mailEnabled === false ? 'lettersToAll' : paper}`,
            ),
            paper === 'letters' && meeting.toConvene?.letters === 0 && translate('meetings.noLetter'),
          ),
        ),
        ...(meeting.state === 'planned'
          ? []
          : [
              fileItem(
                `/api/general-meetings/${meeting.id}/paper?paper=minutes&format=odt`,
                translate('meetings.papers.minutesOdt'),
              ),
            ]),
        <ListSubheader key="sheet" role="presentation">
          {translate('meetings.papers.sheet')}
        </ListSubheader>,
        ...TABLE_FORMATS.map((format) =>
          fileItem(
            `/api/meeting-voters/export${queryString({ meetingId: meeting.id, format, language })}`,
            translate(`export.${format}`),
          ),
        ),
      ]}
    </DownloadMenu>
  );
}
