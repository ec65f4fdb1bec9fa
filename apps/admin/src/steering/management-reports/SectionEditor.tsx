import ArrowDownwardIcon from '@mui/icons-material/ArrowDownward';
import ArrowUpwardIcon from '@mui/icons-material/ArrowUpward';
import DeleteIcon from '@mui/icons-material/Delete';
import ExpandMoreIcon from '@mui/icons-material/ExpandMore';
import { Box, ButtonBase, Card, IconButton, Typography } from '@mui/material';
import { useId } from 'react';
import { useTranslate } from 'react-admin';
import { useFormContext, useFormState, useWatch } from 'react-hook-form';
import { useTerm } from '../../ui/terms.js';
import { type Catalogue, type DraftValues, type ManagementReport, sourcesOf } from './management-report.js';
import { SectionFields } from './SectionFields.js';
import { SectionPreview } from './SectionPreview.js';
import { useSectionName } from './useSectionName.js';

interface SectionEditorProps {
  index: number;
  isLast: boolean;
  report: ManagementReport;
  catalogue: Catalogue;
  isOpen: boolean;
  onToggle: () => void;
  onMove: (to: number) => void;
  onRemove: () => void;
}

/** A section: a line that says what it is, and, when it is open, its fields beside what they will look like. */
export function SectionEditor({ index, isLast, report, catalogue, isOpen, ...on }: SectionEditorProps) {
  const translate = useTranslate();
  const term = useTerm();
  const nameOf = useSectionName(catalogue);
  const panel = useId();
  const { control } = useFormContext<DraftValues>();
  const section = useWatch({ control, name: `sections.${index}` });
  const { errors } = useFormState({ control, name: `sections.${index}` });
  const isRefused = errors.sections?.[index] !== undefined;
  const number = index + 1;
  const shown = sourcesOf(catalogue, section.kind).find(({ name }) => name === section.source)?.label;
  const label = (name: string) => translate(`managementReport.${name}`, { number });
  return (
    <Card
      component="section"
      aria-label={label('section')}
      variant="outlined"
      sx={isRefused ? { borderColor: 'error.main' } : {}}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', flexWrap: 'wrap' }}>
        <ButtonBase
          onClick={on.onToggle}
          data-section
          aria-expanded={isOpen}
          aria-controls={panel}
          aria-label={label('open')}
          sx={{ flex: '1 1 12rem', minWidth: 0, justifyContent: 'flex-start', textAlign: 'left', p: 1.5, gap: 1 }}
        >
          <ExpandMoreIcon sx={{ transform: isOpen ? 'none' : 'rotate(-90deg)' }} />
          <Box sx={{ minWidth: 0 }}>
            <Typography sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>{nameOf(section)}</Typography>
            <Typography variant="body2" color="text.secondary">
              {[term('reportSectionKind', section.kind), section.title && shown].filter(Boolean).join(' · ')}
            </Typography>
          </Box>
        </ButtonBase>
        <IconButton aria-label={label('up')} disabled={index === 0} onClick={() => on.onMove(index - 1)}>
          <ArrowUpwardIcon />
        </IconButton>
        <IconButton aria-label={label('down')} disabled={isLast} onClick={() => on.onMove(index + 1)}>
          <ArrowDownwardIcon />
        </IconButton>
        <IconButton aria-label={label('remove')} onClick={on.onRemove}>
          <DeleteIcon />
        </IconButton>
      </Box>
      {isOpen && (
        <Box
          id={panel}
          sx={{ p: 1.5, pt: 0, display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', md: '1fr 1fr' } }}
        >
          <SectionFields index={index} catalogue={catalogue} />
          <SectionPreview report={report} section={section} />
        </Box>
      )}
    </Card>
  );
}
