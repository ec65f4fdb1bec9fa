import { Button } from '@mui/material';
import { Suspense, useState } from 'react';
import {
  Confirm,
  type HttpError,
  useCanAccess,
  useNotify,
  useRecordContext,
  useRefresh,
  useTranslate,
} from 'react-admin';
import { RecordHistory } from '../../records/history/index.js';
import { request } from '../../providers/http.js';
import { Fact, Facts } from '../../ui/Facts.js';
import { Section } from '../../ui/Section.js';
import { ShowPage } from '../../ui/ShowPage.js';
import { StatusChip } from '../../ui/StatusChip.js';
import { useFormat } from '../../ui/useFormat.js';
import type { Indexation, IndexationDone } from './indexation.js';
import { IndexationLetters } from './IndexationLetters.js';
import { IndexationLines } from './IndexationLines.js';

export default function IndexationShow() {
  return (
    <ShowPage>
      <IndexationFacts />
      <Suspense>
        <RecordHistory />
      </Suspense>
    </ShowPage>
  );
}

function IndexationFacts() {
  const record = useRecordContext<Indexation>();
  const translate = useTranslate();
  const { money, number, day, percent } = useFormat();
  if (!record) return null;
  const label = (field: string) => translate(`resources.indexations.fields.${field}`);
  const { indexName, indexFrom, indexTo, effectiveOn } = record;
  const index = indexFrom && indexTo && `${indexName ?? ''} ${number(indexFrom)} → ${number(indexTo)}`;
  return (
    <>
      <Section title={record.name} action={<Steps indexation={record} />}>
        <Facts>
          <Fact label={label('state')}>
            <StatusChip of="indexationState" value={record.state} />
          </Fact>
          <Fact label={label('method')}>{record.percent ? percent(record.percent) : index}</Fact>
          <Fact label={label('step')}>{money(record.step)}</Fact>
          <Fact label={label('effective')}>
            {effectiveOn ? day(effectiveOn) : translate('indexation.moments.next_period')}
          </Fact>
          <Fact label={label('lineCount')}>{number(record.lineCount)}</Fact>
          <Fact label={label('yearlyEffect')}>{money(record.yearlyEffect)}</Fact>
        </Facts>
      </Section>
      <Section title={translate('indexation.lines')}>
        <IndexationLines indexation={record} />
      </Section>
      <IndexationLetters indexation={record} />
    </>
  );
}

/** What comes next: to apply a draft, or to undo what was applied. */
function Steps({ indexation: { id, state, lineCount } }: { indexation: Indexation }) {
  const translate = useTranslate();
  const notify = useNotify();
  const refresh = useRefresh();
  const [isAsking, setAsking] = useState(false);
  const { canAccess } = useCanAccess({ resource: 'indexations', action: 'edit' });
  const step = { draft: 'apply', applied: 'revert', reverted: undefined }[state];
  if (!canAccess || !step) return null;
  const run = async () => {
    setAsking(false);
    try {
      const { done, held } = await request<IndexationDone>(`/indexations/${id}/${step}`, { method: 'POST' });
      const told = translate(`indexation.${step}.done`, { smart_count: done });
      notify(held > 0 ? `${told} ${translate(`indexation.${step}.held`, { smart_count: held })}` : told, {
        type: held > 0 ? 'warning' : 'success',
        multiLine: true,
      });
      refresh();
    } catch (error) {
      notify((error as HttpError).message, { type: 'error', multiLine: true });
    }
  };
  return (
    <>
      <Button variant={step === 'apply' ? 'contained' : 'outlined'} size="small" onClick={() => setAsking(true)}>
        {translate(`indexation.${step}.action`)}
      </Button>
      <Confirm
        isOpen={isAsking}
        title={`indexation.${step}.action`}
        content={translate(`indexation.${step}.ask`, { smart_count: lineCount })}
        onConfirm={() => void run()}
        onClose={() => setAsking(false)}
      />
    </>
  );
}
