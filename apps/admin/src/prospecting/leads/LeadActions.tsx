import DeleteSweepIcon from '@mui/icons-material/DeleteSweep';
import HandshakeIcon from '@mui/icons-material/Handshake';
import UndoIcon from '@mui/icons-material/Undo';
import { Button } from '@mui/material';
import { useState } from 'react';
import { type HttpError, useCanAccess, useNotify, useRecordContext, useRefresh, useTranslate } from 'react-admin';
import { request } from '../../providers/http.js';
import { HandleDialog } from './HandleDialog.js';
import { isOpen, type Lead } from './lead.js';

/** What is done of a lead: something, nothing, or it waits again. */
export function LeadActions() {
  const lead = useRecordContext<Lead>();
  const { canAccess } = useCanAccess({ resource: 'opportunities', action: 'edit' });
  const [isHandling, setHandling] = useState(false);
  const translate = useTranslate();
  const notify = useNotify();
  const refresh = useRefresh();
  if (!lead || !canAccess || lead.status === 'handled') return null;
  const act = async (verb: 'dismiss' | 'put-back') => {
    try {
      await request(`/leads/${lead.id}/${verb}`, { method: 'POST', body: { version: lead.version } });
      notify(`lead.done.${verb}`, { type: 'success' });
    } catch (error) {
      notify((error as HttpError).message, { type: 'error', multiLine: true });
    }
    refresh();
  };
  return (
    <>
      {isOpen(lead) && (
        <Button size="small" startIcon={<HandshakeIcon />} onClick={() => setHandling(true)}>
          {translate('lead.handle')}
        </Button>
      )}
      {lead.status !== 'waiting' && (
        <Button size="small" startIcon={<UndoIcon />} onClick={() => void act('put-back')}>
          {translate(lead.status === 'to_check' ? 'lead.notSpam' : 'lead.putBack')}
        </Button>
      )}
      {isOpen(lead) && (
        <Button size="small" color="error" startIcon={<DeleteSweepIcon />} onClick={() => void act('dismiss')}>
          {translate('lead.dismiss')}
        </Button>
      )}
      {isHandling && <HandleDialog lead={lead} onClose={() => setHandling(false)} />}
    </>
  );
}
