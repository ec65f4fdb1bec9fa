import AddIcon from '@mui/icons-material/Add';
import { Alert, Box, Button, Typography } from '@mui/material';
import { REPORT_SECTION_KINDS, type ReportSectionKind } from '@terril/domain';
import { visuallyHidden } from '@mui/utils';
import { useEffect, useRef, useState } from 'react';
import { useCloseNotification, useNotify, useTranslate } from 'react-admin';
import { useFieldArray, useFormContext } from 'react-hook-form';
import { useTerm } from '../../ui/terms.js';
import {
  type Catalogue,
  type DraftValues,
  emptySection,
  type ManagementReport,
  type ReportSection,
} from './management-report.js';
import { SectionEditor } from './SectionEditor.js';
import { useSectionName } from './useSectionName.js';

/** The sections in their order: one is open at a time, each may be moved, removed, and followed by a new one. */
export function SectionsEditor({ report, catalogue }: { report: ManagementReport; catalogue: Catalogue }) {
  const { control, getValues } = useFormContext<DraftValues>();
  const list = useRef<HTMLOListElement>(null);
  const [said, say] = useState('');
  const { fields, insert, swap, remove } = useFieldArray({ control, name: 'sections' });
  const [open, setOpen] = useState<string>();
  const undoNotice = useRemovalNotice(catalogue);
  const notify = useNotify();
  const translate = useTranslate();
  const term = useTerm();
  /** Where a section was just added. */
  const added = useRef<number>(undefined);
  const add = (kind: ReportSectionKind, at: number) => {
    insert(at, emptySection(kind), { shouldFocus: false });
    added.current = at;
    notify(translate('managementReport.added', { kind: term('reportSectionKind', kind) }));
  };
  // It opens, to be filled in: its id is known once it is among the fields.
  useEffect(() => {
    const place = added.current;
    if (place === undefined) return;
    added.current = undefined;
    setOpen(fields[place]?.id);
    focusOn(list.current, place);
  }, [fields]);
  const move = (from: number, to: number) => {
    swap(from, to);
    say(translate('managementReport.moved', { place: to + 1, count: fields.length }));
    // The arrow that was pressed is of no more use there.
    if (to === 0 || to === fields.length - 1) focusOn(list.current, to);
  };
  const removeAt = (index: number) => {
    const removed = getValues(`sections.${index}`);
    remove(index);
    focusOn(list.current, Math.min(index, fields.length - 2));
    undoNotice(removed, () => insert(index, removed, { shouldFocus: false }));
  };
  return (
    <>
      <Box component="output" sx={visuallyHidden}>
        {said}
      </Box>
      <Box component="ol" ref={list} sx={{ listStyle: 'none', p: 0, m: 0 }}>
        {fields.map(({ id }, index) => (
          <Box component="li" key={id} sx={{ mb: 1 }}>
            <SectionEditor
              index={index}
              isLast={index === fields.length - 1}
              report={report}
              catalogue={catalogue}
              isOpen={open === id}
              onToggle={() => setOpen(open === id ? undefined : id)}
              onMove={(to) => move(index, to)}
              onRemove={() => removeAt(index)}
            />
            {open === id && <AddSection onAdd={(kind) => add(kind, index + 1)} />}
          </Box>
        ))}
      </Box>
      {(open === undefined || open !== fields.at(-1)?.id) && <AddSection onAdd={(kind) => add(kind, fields.length)} />}
    </>
  );
}

/** Focuses the button that opens the section at `place`: where the keyboard goes on when the one it was on is gone. */
function focusOn(list: HTMLOListElement | null, place: number) {
  requestAnimationFrame(() => list?.querySelectorAll<HTMLElement>('[data-section]')[place]?.focus());
}

/** Says which section is gone, with a button that brings it back where it was. */
function useRemovalNotice(catalogue: Catalogue) {
  const notify = useNotify();
  const translate = useTranslate();
  const nameOf = useSectionName(catalogue);
  return (section: ReportSection, undo: () => void) =>
    notify(<RemovalNotice text={translate('managementReport.removed', { name: nameOf(section) })} undo={undo} />, {
      autoHideDuration: 10_000,
    });
}

function RemovalNotice({ text, undo }: { text: string; undo: () => void }) {
  const close = useCloseNotification();
  const translate = useTranslate();
  const onUndo = () => {
    undo();
    close();
  };
  return (
    <Alert
      severity="info"
      variant="filled"
      action={
        <Button color="inherit" size="small" onClick={onUndo}>
          {translate('ra.action.undo')}
        </Button>
      }
    >
      {text}
    </Alert>
  );
}

function AddSection({ onAdd }: { onAdd: (kind: ReportSectionKind) => void }) {
  const translate = useTranslate();
  const term = useTerm();
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, my: 1 }}>
      <Typography variant="body2" color="text.secondary">
        {translate('managementReport.add')}
      </Typography>
      {REPORT_SECTION_KINDS.map((kind) => (
        <Button
          key={kind}
          size="small"
          startIcon={<AddIcon />}
          aria-label={`${translate('managementReport.add')} : ${term('reportSectionKind', kind)}`}
          onClick={() => onAdd(kind)}
        >
          {term('reportSectionKind', kind)}
        </Button>
      ))}
    </Box>
  );
}
