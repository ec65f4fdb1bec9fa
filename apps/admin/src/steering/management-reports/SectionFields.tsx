import { Autocomplete, Box, MenuItem, TextField } from '@mui/material';
import { useRef } from 'react';
import { useTranslate } from 'react-admin';
import { Controller, useFormContext } from 'react-hook-form';
import { FigurePicker } from './FigurePicker.js';
import { TeamInput } from './TeamInput.js';
import { type Catalogue, type DraftValues, sourcesOf } from './management-report.js';

/** What a section says and shows. */
export function SectionFields({ index, catalogue }: { index: number; catalogue: Catalogue }) {
  const translate = useTranslate();
  const { control, watch, getValues, setValue } = useFormContext<DraftValues>();
  const textArea = useRef<HTMLTextAreaElement>(null);
  /** Where the cursor stood last; nowhere before the text was entered. */
  const selection = useRef<[number, number]>(null);
  const kind = watch(`sections.${index}.kind`);
  const field = (name: string) => translate(`resources.management-reports.fields.${name}`);

  /** Writes `{{name}}` where the cursor stood, else at the end, and puts the cursor after it. */
  const insertFigure = (name: string) => {
    const written = `{{${name}}}`;
    const text = getValues(`sections.${index}.text`) ?? '';
    const [start, end] = selection.current ?? [text.length, text.length];
    setValue(`sections.${index}.text`, text.slice(0, start) + written + text.slice(end), { shouldDirty: true });
    const after = start + written.length;
    selection.current = [after, after];
    requestAnimationFrame(() => {
      textArea.current?.focus();
      textArea.current?.setSelectionRange(after, after);
    });
  };
  return (
    <Box sx={{ minWidth: 0, display: 'grid', gap: 2, alignContent: 'start' }}>
      <Controller
        control={control}
        name={`sections.${index}.title`}
        render={({ field: { value, ref, onChange, ...input }, fieldState: { error } }) => (
          <TextField
            {...input}
            inputRef={ref}
            value={value ?? ''}
            onChange={({ target }) => onChange(target.value || null)}
            label={field('title')}
            error={error !== undefined}
            helperText={error?.message}
            fullWidth
          />
        )}
      />
      {(kind === 'table' || kind === 'chart') && (
        <Controller
          control={control}
          name={`sections.${index}.source`}
          render={({ field: { value, ref, ...input }, fieldState: { error } }) => (
            <TextField
              {...input}
              select
              inputRef={ref}
              value={value ?? ''}
              label={translate(`managementReport.source.${kind}`)}
              error={error !== undefined}
              helperText={error?.message ?? sourcesOf(catalogue, kind).find(({ name }) => name === value)?.meaning}
              fullWidth
            >
              {sourcesOf(catalogue, kind).map(({ name, label }) => (
                <MenuItem key={name} value={name}>
                  {label}
                </MenuItem>
              ))}
            </TextField>
          )}
        />
      )}
      {kind === 'figures' && (
        <Controller
          control={control}
          name={`sections.${index}.figures`}
          render={({ field: { value, onChange }, fieldState: { error } }) => (
            <Autocomplete
              multiple
              options={catalogue.figures.map(({ name }) => name)}
              getOptionLabel={(name) => catalogue.figures.find((figure) => figure.name === name)?.label ?? name}
              value={value}
              onChange={(_, names) => onChange(names)}
              renderInput={(params) => (
                <TextField
                  {...params}
                  label={translate('managementReport.figures')}
                  error={error !== undefined}
                  helperText={error?.message}
                />
              )}
            />
          )}
        />
      )}
      <Controller
        control={control}
        name={`sections.${index}.text`}
        render={({ field: { value, ref, onChange, ...input }, fieldState: { error } }) => (
          <TextField
            {...input}
            inputRef={(area: HTMLTextAreaElement | null) => {
              ref(area);
              textArea.current = area;
            }}
            value={value ?? ''}
            onChange={({ target }) => onChange(target.value || null)}
            onSelect={() => {
              const { selectionStart = 0, selectionEnd = 0 } = textArea.current ?? {};
              selection.current = [selectionStart, selectionEnd];
            }}
            label={field('text')}
            multiline
            minRows={kind === 'text' ? 8 : 3}
            maxRows={24}
            error={error !== undefined}
            helperText={error?.message ?? translate('managementReport.markup')}
            fullWidth
          />
        )}
      />
      {kind === 'team' && <TeamInput source={`sections.${index}.team`} />}
      <FigurePicker figures={catalogue.figures} onPick={insertFigure} />
    </Box>
  );
}
