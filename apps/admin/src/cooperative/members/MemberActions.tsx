import { Button } from '@mui/material';
import { LEAVING_REASONS } from '@terril/domain';
import { useState } from 'react';
import {
  DateInput,
  required,
  SelectInput,
  TextInput,
  useCanAccess,
  useNotify,
  useRecordContext,
  useRefresh,
  useTranslate,
} from 'react-admin';
import { request, sentenceOf } from '../../providers/http.js';
import { FormDialog } from '../../ui/FormDialog.js';
import { FormGrid } from '../../ui/FormGrid.js';
import { termChoices } from '../../ui/terms.js';
import type { MemberWithPeriods } from './member.js';

/** A member leaves, or did not after all. */
export function MemberActions() {
  const member = useRecordContext<MemberWithPeriods>();
  const translate = useTranslate();
  const notify = useNotify();
  const refresh = useRefresh();
  const [open, setOpen] = useState(false);
  const { canAccess } = useCanAccess({ resource: 'members', action: 'edit' });
  if (!member || !canAccess) return null;
  const leave = (fields: object) =>
    request(`/members/${member.id}/leave`, { method: 'POST', body: { ...fields, version: member.version } });
  const stay = async () => {
    try {
      await leave({ endsOn: null });
      refresh();
    } catch (error) {
      notify(sentenceOf(error), { type: 'error' });
    }
  };
  if (member.endsOn !== null) {
    return (
      <Button size="small" onClick={() => void stay()}>
        {translate('members.stay')}
      </Button>
    );
  }
  return (
    <>
      <Button size="small" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {translate('members.leave')}
      </Button>
      {open && (
        <FormDialog
          title={translate('members.leave')}
          text={translate('members.leaveText')}
          record={{}}
          onSubmit={async (fields) => void (await leave(fields))}
          onClose={() => setOpen(false)}
        >
          <FormGrid>
            <DateInput source="endsOn" label="resources.members.fields.endsOn" validate={required()} />
            <SelectInput
              source="leavingReason"
              label="resources.members.fields.leavingReason"
              choices={termChoices('leavingReason', LEAVING_REASONS)}
              validate={required()}
            />
            <TextInput source="leavingNote" label="resources.members.fields.leavingNote" parse={orNull} />
          </FormGrid>
        </FormDialog>
      )}
    </>
  );
}

const orNull = (text: string) => text || null;
