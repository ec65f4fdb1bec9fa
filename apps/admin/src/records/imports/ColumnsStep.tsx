import { Button } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useApi } from '../../providers/useApi.js';
import { Loaded } from '../../ui/Loaded.js';
import { Section } from '../../ui/Section.js';
import { ColumnsTable } from './ColumnsTable.js';
import { DefaultInputs } from './DefaultInputs.js';
import type { ImportDetail, ImportField, ImportMapping, ImportTarget } from './import.js';
import { LinesColumns } from './LinesColumns.js';
import { MeetingInputs } from './MeetingInputs.js';
import { ProfileMenu } from './ProfileMenu.js';
import { useImportActions } from './useImport.js';

/** The second step: which field each column fills, and how rows meet the records that are there. */
export function ColumnsStep({ imported, onChecked }: { imported: ImportDetail; onChecked: () => void }) {
  const targets = useApi<ImportTarget[]>('/imports/targets');
  return (
    <Loaded query={targets}>
      {(all) => (
        <ColumnsForm
          imported={imported}
          fields={all.find(({ resource }) => resource === imported.resource)?.fields ?? []}
          onChecked={onChecked}
        />
      )}
    </Loaded>
  );
}

interface ColumnsFormProps {
  imported: ImportDetail;
  fields: ImportField[];
  onChecked: () => void;
}

function ColumnsForm({ imported, fields, onChecked }: ColumnsFormProps) {
  const translate = useTranslate();
  const act = useImportActions(imported.id);
  const [mapping, setMapping] = useState<ImportMapping>(imported.mapping);
  const [isBusy, setBusy] = useState(false);
  const change = (changes: Partial<ImportMapping>) => setMapping((before) => ({ ...before, ...changes }));
  const fill = (columns: ImportMapping['columns']) => {
    const filled = new Set([...columns, ...(mapping.defaults ?? [])].map((each) => each.field));
    change({ columns, keys: mapping.keys?.filter((key) => filled.has(key)) });
  };
  const check = async () => {
    setBusy(true);
    if (await act('check', mapping)) onChecked();
    setBusy(false);
  };

  return (
    <Section
      title={translate('imports.steps.columns')}
      action={<ProfileMenu imported={imported} mapping={mapping} onChosen={setMapping} />}
    >
      <ColumnsTable
        label={translate('imports.steps.columns')}
        columns={imported.columns}
        fields={fields.filter(({ ofParts }) => !imported.lines || !ofParts)}
        mapped={mapping.columns}
        onChange={fill}
      />
      {imported.lines && mapping.lines && (
        <LinesColumns
          columns={imported.columns}
          lines={imported.lines}
          fields={fields.filter(({ ofParts }) => ofParts)}
          mapped={mapping.lines}
          onChange={(lines) => change({ lines })}
        />
      )}
      <DefaultInputs fields={fields} mapping={mapping} onChange={(defaults) => change({ defaults })} />
      {fields.some(({ isKey }) => isKey) && <MeetingInputs fields={fields} mapping={mapping} onChange={change} />}
      <Button
        sx={{ mt: 1 }}
        variant="contained"
        disabled={isBusy || mapping.columns.length === 0}
        onClick={() => void check()}
      >
        {translate('imports.check')}
      </Button>
    </Section>
  );
}
