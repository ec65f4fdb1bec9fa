import { Box, Button, Checkbox, List, ListItem } from '@mui/material';
import { useState } from 'react';
import { LinkBase, useCanAccess, useNotify, useRefresh, useTranslate } from 'react-admin';
import { mergePath } from '../merges/index.js';
import { request } from '../../providers/http.js';
import { RecordLink } from '../../ui/RecordLink.js';
import { Section } from '../../ui/Section.js';
import { useTypeName } from '../../ui/useTypeName.js';
import type { DuplicateGroup } from './duplicate.js';
import { Signs } from './Signs.js';

/** One group: its records, why they look alike, and what to do with those that are ticked. */
export function GroupCard({ group }: { group: DuplicateGroup }) {
  const { recordType, records, size, score, signs } = group;
  const translate = useTranslate();
  const typeName = useTypeName();
  const { canAccess } = useCanAccess({ resource: recordType, action: 'edit' });
  const [left, setLeft] = useState<number[]>([]);
  const chosen = records.map(({ id }) => id).filter((id) => !left.includes(id));
  const toggle = (id: number) => setLeft(left.includes(id) ? left.filter((one) => one !== id) : [...left, id]);
  const names = records.map(({ name }) => name);
  return (
    <Section
      title={`${typeName(recordType)} · ${names[0]}`}
      action={canAccess && <Actions group={group} chosen={chosen} />}
    >
      <Signs score={score} signs={signs} />
      <List dense disablePadding sx={{ mt: 1 }}>
        {records.map(({ id, name, detail }) => (
          <ListItem key={id} disableGutters sx={{ flexWrap: 'wrap', columnGap: 1, overflowWrap: 'anywhere' }}>
            {canAccess && (
              <Checkbox
                checked={!left.includes(id)}
                onChange={() => toggle(id)}
                slotProps={{ input: { 'aria-label': translate('duplicate.choose', { name }) } }}
              />
            )}
            <RecordLink resource={recordType} id={id}>
              {name}
            </RecordLink>
            <Box component="span" sx={{ color: 'text.secondary' }}>
              {detail}
            </Box>
          </ListItem>
        ))}
      </List>
      {size > records.length && translate('duplicate.more', { smart_count: size - records.length })}
    </Section>
  );
}

function Actions({ group, chosen }: { group: DuplicateGroup; chosen: number[] }) {
  const translate = useTranslate();
  const notify = useNotify();
  const refresh = useRefresh();
  const [isBusy, setBusy] = useState(false);
  const names = group.records.filter(({ id }) => chosen.includes(id)).map(({ name }) => name);
  const sayNot = async () => {
    setBusy(true);
    try {
      await request('/not-duplicates', { method: 'POST', body: { recordType: group.recordType, ids: chosen } });
      notify('duplicate.said', { type: 'success' });
      refresh();
    } catch (error) {
      notify((error as Error).message, { type: 'error', multiLine: true });
    } finally {
      setBusy(false);
    }
  };
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
      <Button
        size="small"
        variant="outlined"
        disabled={chosen.length < 2}
        component={LinkBase}
        to={mergePath(group.recordType, chosen)}
        aria-label={translate('merge.of', { names: names.join(', ') })}
      >
        {translate('merge.title')}
      </Button>
      <Button
        size="small"
        disabled={isBusy || chosen.length < 2}
        aria-label={translate('duplicate.sayNotOf', { names: names.join(', ') })}
        onClick={() => void sayNot()}
      >
        {translate('duplicate.sayNot')}
      </Button>
    </Box>
  );
}
