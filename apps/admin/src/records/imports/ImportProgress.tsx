import { Button } from '@mui/material';
import { useTranslate } from 'react-admin';
import { JobProgress } from '../../ui/JobProgress.js';
import { Section } from '../../ui/Section.js';
import { useTerm } from '../../ui/terms.js';
import { useFormat } from '../../ui/useFormat.js';
import type { ImportDetail } from './import.js';
import { ImportCounts } from './ImportCounts.js';
import { useImportActions } from './useImport.js';

/** How far the job is; it goes on when the page is closed. */
export function ImportProgress({ imported, canStop }: { imported: ImportDetail; canStop: boolean }) {
  const { id, state, handled, total, counts } = imported;
  const translate = useTranslate();
  const term = useTerm();
  const { number } = useFormat();
  const act = useImportActions(id);
  const of = state === 'reverting' ? counts.created + counts.updated : total;
  const text = translate('imports.progress', { handled: number(handled), total: number(of) });
  return (
    <Section
      title={term('importState', state)}
      action={
        canStop &&
        state !== 'reverting' && <Button onClick={() => void act('stop')}>{translate('imports.stop')}</Button>
      }
    >
      <JobProgress
        name={term('importState', state)}
        handled={handled}
        total={of}
        text={text}
        goesOn={translate('imports.goesOn')}
      />
      <ImportCounts counts={counts} />
    </Section>
  );
}
