import { isBusyImport } from '@terril/domain';
import { useState } from 'react';
import { Title, useCanAccess, useGetRecordId } from 'react-admin';
import { Fact, Facts } from '../../ui/Facts.js';
import { Loaded } from '../../ui/Loaded.js';
import { Section } from '../../ui/Section.js';
import { useTerm } from '../../ui/terms.js';
import { useFormat } from '../../ui/useFormat.js';
import { useTypeName } from '../../ui/useTypeName.js';
import { useTranslate } from 'react-admin';
import { ColumnsStep } from './ColumnsStep.js';
import type { ImportDetail } from './import.js';
import { ImportProgress } from './ImportProgress.js';
import { ImportReport } from './ImportReport.js';
import { ImportSteps, stepOf } from './ImportSteps.js';
import { useImport } from './useImport.js';

/** One import, at the step where it is. */
export default function ImportShow() {
  const query = useImport(Number(useGetRecordId()));
  return <Loaded query={query}>{(imported) => <Steps imported={imported} />}</Loaded>;
}

function Steps({ imported }: { imported: ImportDetail }) {
  const { state, fileName } = imported;
  const { canAccess } = useCanAccess({ resource: 'imports', action: 'create' });
  const [isMapping, setMapping] = useState(false);
  const mapsColumns = canAccess && (state === 'draft' || (isMapping && state === 'checked'));
  return (
    <>
      <Title title={fileName} />
      <ImportSteps at={mapsColumns ? 'columns' : stepOf(state)} />
      <Summary imported={imported} />
      {mapsColumns && <ColumnsStep key={imported.version} imported={imported} onChecked={() => setMapping(false)} />}
      {isBusyImport(state) && <ImportProgress imported={imported} canStop={Boolean(canAccess)} />}
      {!mapsColumns && !isBusyImport(state) && state !== 'draft' && (
        <ImportReport imported={imported} canWrite={Boolean(canAccess)} toColumns={() => setMapping(true)} />
      )}
    </>
  );
}

function Summary({ imported }: { imported: ImportDetail }) {
  const { resource, fileName, kind, encoding, total, lines, state, userName, createdAt } = imported;
  const translate = useTranslate();
  const term = useTerm();
  const typeName = useTypeName();
  const { instant, number } = useFormat();
  return (
    <Section title={translate('state.told', { name: typeName(resource), text: fileName })}>
      <Facts>
        <Fact label={translate('resources.imports.fields.state')}>{term('importState', state)}</Fact>
        <Fact label={translate('resources.imports.fields.total')}>{number(total)}</Fact>
        <Fact label={translate('imports.format')}>{[kind.toUpperCase(), encoding].filter(Boolean).join(', ')}</Fact>
        {lines && (
          <Fact label={translate('imports.secondFile')}>
            {translate('imports.secondFileFacts', { name: lines.fileName, smart_count: lines.total })}
          </Fact>
        )}
        <Fact label={translate('resources.imports.fields.userName')}>{`${userName}, ${instant(createdAt)}`}</Fact>
      </Facts>
    </Section>
  );
}
