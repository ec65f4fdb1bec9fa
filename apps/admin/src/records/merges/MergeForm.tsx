import { Box, Button, Typography } from '@mui/material';
import type { MergeableType } from '@terril/domain';
import { useState } from 'react';
import {
  useGetRecordRepresentation,
  useNotify,
  useRedirect,
  useRefresh,
  useTranslate,
  type HttpError,
} from 'react-admin';
import { request } from '../../providers/http.js';
import { useCustomFields } from '../../reference/custom-fields/index.js';
import { Section } from '../../ui/Section.js';
import { useDebounced } from '../../ui/useDebounced.js';
import { useUndoNotice } from '../../ui/useUndoNotice.js';
import { choiceFor, customMergeFields, differs, MERGE_FIELDS, type MergeAnswer, type MergedRecord } from './merge.js';
import { MergeChoice } from './MergeChoice.js';
import { MergePreview } from './MergePreview.js';
import { useFieldText } from './useFieldText.js';
import { useMergeTrial } from './useMergeTrial.js';

interface MergeFormProps {
  resource: MergeableType;
  /** Two or more, as they were read. */
  records: MergedRecord[];
  /** Reads them again. */
  reload: () => void;
}

/** Which record is kept, what is taken from which, what becomes of the rest; then the merge itself. */
export function MergeForm({ resource, records, reload }: MergeFormProps) {
  const translate = useTranslate();
  const representation = useGetRecordRepresentation(resource);
  const { label, text } = useFieldText(resource);
  const [keptId, setKeptId] = useState(records[0]?.id ?? 0);
  const [chosen, setChosen] = useState<Record<string, number | undefined>>({});
  const own = customMergeFields(useCustomFields(resource));
  const fields = [...MERGE_FIELDS[resource], ...own].filter((field) => differs(records, field));
  const choiceOf = (name: string) => {
    const field = fields.find((one) => one.name === name);
    return field && (name in chosen ? chosen[name] : choiceFor(field, keptId, records));
  };
  const body = {
    version: records.find(({ id }) => id === keptId)?.version,
    others: records.filter(({ id }) => id !== keptId).map(({ id, version }) => ({ id, version })),
    choices: fields.map(({ name }) => ({ field: name, id: choiceOf(name) })).filter(({ id }) => id !== undefined),
  };
  const tried = useDebounced(JSON.stringify(body), 200);
  const trial = useMergeTrial(resource, keptId, tried);
  const names = records.map((record) => ({ id: record.id, text: String(representation(record)) }));
  const options = names.map((name) => ({ ...name, to: `/${resource}/${name.id}/show` }));
  return (
    <>
      <Section title={translate('merge.kept')}>
        <Typography variant="body2">{translate('merge.keptHelp')}</Typography>
        <MergeChoice
          label={translate('merge.kept')}
          options={options}
          value={keptId}
          onChange={(id) => setKeptId(id ?? keptId)}
        />
      </Section>
      <Section
        title={translate('merge.choices')}
        action={
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
            {fields.length > 0 &&
              names.map(({ id, text: name }) => (
                <Button
                  key={id}
                  size="small"
                  onClick={() => setChosen(Object.fromEntries(fields.map((field) => [field.name, id])))}
                >
                  {translate('merge.allOf', { name })}
                </Button>
              ))}
          </Box>
        }
      >
        {fields.length === 0 && <Typography variant="body2">{translate('merge.nothingToChoose')}</Typography>}
        {fields.map((field) => (
          <MergeChoice
            key={field.name}
            label={label(field)}
            options={records.map((record) => ({ id: record.id, text: text(record, field) }))}
            joins={field.joins}
            refusal={trial.error?.body?.errors?.[field.name]}
            value={choiceOf(field.name)}
            onChange={(id) => setChosen({ ...chosen, [field.name]: id })}
          />
        ))}
      </Section>
      <MergePreview trial={trial} reload={reload}>
        <ConfirmMerge
          resource={resource}
          keptId={keptId}
          body={body}
          names={names}
          isReady={tried === JSON.stringify(body)}
        />
      </MergePreview>
    </>
  );
}

interface ConfirmMergeProps {
  resource: MergeableType;
  keptId: number;
  body: object;
  names: { id: number; text: string }[];
  /** What is shown is what would be done. */
  isReady: boolean;
}

function ConfirmMerge({ resource, keptId, body, names, isReady }: ConfirmMergeProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const redirect = useRedirect();
  const refresh = useRefresh();
  const notice = useUndoNotice();
  const [isBusy, setBusy] = useState(false);
  const kept = names.find(({ id }) => id === keptId)?.text ?? '';
  const merge = async () => {
    setBusy(true);
    try {
      const { trashItemId } = await request<MergeAnswer>(`/${resource}/${keptId}/merge`, { method: 'POST', body });
      redirect(`/${resource}/${keptId}/show`);
      refresh();
      notice({
        text: translate('merge.done', { kept, smart_count: names.length - 1 }),
        undo: async () => {
          const { left } = await request<{ left: string[] }>(`/trash/${trashItemId}/restore`, { method: 'POST' });
          return [translate('merge.undone'), ...left].join(' ');
        },
      });
    } catch (error) {
      notify((error as HttpError).message, { type: 'error', multiLine: true });
      setBusy(false);
    }
  };
  return (
    <Button variant="contained" disabled={isBusy || !isReady} onClick={() => void merge()}>
      {translate('merge.confirm', { kept, smart_count: names.length })}
    </Button>
  );
}
