import AddIcon from '@mui/icons-material/Add';
import { Box, Button, Typography } from '@mui/material';
import { REPORT_SECTION_KINDS, type ReportSectionKind } from '@terril/domain';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { useFieldArray, useFormContext } from 'react-hook-form';
import { useTerm } from '../../ui/terms.js';
import { type Catalogue, type DraftValues, emptySection } from './management-report.js';
import { SectionEditor } from './SectionEditor.js';

/** The sections in their order: one is open at a time, each may be moved, removed, and followed by a new one. */
export function SectionsEditor({ year, catalogue }: { year: number; catalogue: Catalogue }) {
  const { control } = useFormContext<DraftValues>();
  const { fields, insert, swap, remove } = useFieldArray({ control, name: 'sections' });
  const [open, setOpen] = useState<string>();
  const notify = useNotify();
  const translate = useTranslate();
  const term = useTerm();
  const add = (kind: ReportSectionKind, at: number) => {
    insert(at, emptySection(kind), { shouldFocus: false });
    notify(translate('managementReport.added', { kind: term('reportSectionKind', kind) }));
  };
  return (
    <>
      <Box component="ol" sx={{ listStyle: 'none', p: 0, m: 0 }}>
        {fields.map(({ id }, index) => (
          <Box component="li" key={id} sx={{ mb: 1 }}>
            <SectionEditor
              index={index}
              isLast={index === fields.length - 1}
              year={year}
              catalogue={catalogue}
              isOpen={open === id}
              onToggle={() => setOpen(open === id ? undefined : id)}
              onMove={(to) => swap(index, to)}
              onRemove={() => remove(index)}
            />
            {open === id && <AddSection onAdd={(kind) => add(kind, index + 1)} />}
          </Box>
        ))}
      </Box>
      <AddSection onAdd={(kind) => add(kind, fields.length)} />
    </>
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
