import { Button, List, ListItem, ListItemText } from '@mui/material';
import { useState } from 'react';
import { DateInput, required, TextInput, useCanAccess, useRecordContext, useTranslate } from 'react-admin';
import { request } from '../../providers/http.js';
import { FormDialog } from '../../ui/FormDialog.js';
import { FormGrid } from '../../ui/FormGrid.js';
import { Section } from '../../ui/Section.js';
import { useFormat } from '../../ui/useFormat.js';
import { CategoryInput, CollegeInput } from './CategoryInputs.js';
import type { MemberWithPeriods } from './member.js';

/** The categories of a member, or its colleges, the latest first; a change begins a new period. */
export function MemberPeriods({ of }: { of: 'category' | 'college' }) {
  const member = useRecordContext<MemberWithPeriods>();
  const translate = useTranslate();
  const { day } = useFormat();
  const [open, setOpen] = useState(false);
  const { canAccess } = useCanAccess({ resource: 'members', action: 'edit' });
  if (!member) return null;
  const periods = of === 'category' ? member.categories : member.colleges;
  const days = (startsOn: string, endsOn: string | null) =>
    endsOn === null
      ? translate('members.since', { day: day(startsOn) })
      : translate('members.span', { from: day(startsOn), to: day(endsOn) });
  return (
    <Section
      title={translate(`resources.members.fields.${of}Id`)}
      action={
        canAccess && (
          <Button size="small" aria-haspopup="dialog" onClick={() => setOpen(true)}>
            {translate(`members.change.${of}`)}
          </Button>
        )
      }
    >
      <List dense disablePadding>
        {periods.map(({ id, name, startsOn, endsOn, decision }) => (
          <ListItem key={id} disableGutters>
            <ListItemText primary={name} secondary={[days(startsOn, endsOn), decision].filter(Boolean).join(' · ')} />
          </ListItem>
        ))}
      </List>
      {open && <ChangeDialog of={of} member={member} onClose={() => setOpen(false)} />}
    </Section>
  );
}

interface ChangeDialogProps {
  of: 'category' | 'college';
  member: MemberWithPeriods;
  onClose: () => void;
}

function ChangeDialog({ of, member, onClose }: ChangeDialogProps) {
  const translate = useTranslate();
  const save = async ({ on, decision, ...chosen }: Record<string, unknown>) => {
    const key = `${of}Id`;
    const body = { on, decision: decision || null, [key]: chosen[key] ?? null };
    await request(`/members/${member.id}/${of}`, { method: 'POST', body });
  };
  return (
    <FormDialog
      title={translate(`members.change.${of}`)}
      text={translate('members.changeText')}
      record={{}}
      onSubmit={save}
      onClose={onClose}
    >
      <FormGrid>
        {of === 'category' ? <CategoryInput isRequired /> : <CollegeInput />}
        <DateInput source="on" label="members.from" validate={required()} />
        <TextInput source="decision" label="members.decision" />
      </FormGrid>
    </FormDialog>
  );
}
