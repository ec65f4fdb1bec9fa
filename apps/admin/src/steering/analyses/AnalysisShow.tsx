import { Typography } from '@mui/material';
import { useState } from 'react';
import { CloneButton, EditButton, useGetIdentity, useRecordContext, useTranslate } from 'react-admin';
import { useApi } from '../../providers/useApi.js';
import type { Schemas } from '@terril/api-types';
import { FileMenu } from '../../reports/index.js';
import { Loaded } from '../../ui/Loaded.js';
import { Pager } from '../../ui/Pager.js';
import { PutOnHomeButton } from '../../ui/PutOnHomeButton.js';
import { Section } from '../../ui/Section.js';
import { ShowPage } from '../../ui/ShowPage.js';
import type { Analysis } from './analysis.js';
import { AskedText } from './AskedText.js';
import { MailingSection } from './MailingSection.js';
import { useMayChange } from './useMayChange.js';
import ResultView from './ResultView.js';

/** An analysis and what it answers now. */
export default function AnalysisShow() {
  return (
    <ShowPage edit={<OwnEditButton />} actions={<Actions />}>
      <Answer />
      <Mailing />
    </ShowPage>
  );
}

function Actions() {
  const analysis = useRecordContext<Analysis>();
  return (
    <>
      {analysis && <PutOnHomeButton kind="analysis" options={{ analysisId: analysis.id }} />}
      <CloneButton />
    </>
  );
}

function OwnEditButton() {
  const mayChange = useMayChange();
  return mayChange ? <EditButton /> : null;
}

function Mailing() {
  const analysis = useRecordContext<Analysis>();
  const mayChange = useMayChange();
  return analysis ? <MailingSection id={analysis.id} mayChange={mayChange} /> : null;
}

const PER_PAGE = 100;

function Answer() {
  const analysis = useRecordContext<Analysis>();
  const translate = useTranslate();
  const { identity } = useGetIdentity();
  const [page, setPage] = useState(0);
  const path = analysis && `/analyses/${analysis.id}/result`;
  const query = useApi<Schemas['AnalysisAndResultOut']>(analysis && `${path}?page=${page + 1}&perPage=${PER_PAGE}`);
  if (!analysis || !path) return null;
  const file = { label: 'analyses.one', path: `${path}?`, pdf: `${path}/pdf?` };
  return (
    <Section title={analysis.name} action={<FileMenu files={[file]} />}>
      {analysis.note && <Typography variant="body2">{analysis.note}</Typography>}
      <AskedText definition={analysis.definition} />
      {analysis.ownerId !== identity?.id && (
        <Typography variant="body2" color="text.secondary">
          {translate('analyses.sharedBy', { name: analysis.ownerName })}
        </Typography>
      )}
      <Loaded query={query}>
        {({ result }) => (
          <>
            <ResultView result={result} label={analysis.name} />
            {result.rows[0]?.id != null && result.total > PER_PAGE && (
              <Pager
                total={Math.min(result.total, result.cutAt ?? result.total)}
                page={page}
                perPage={PER_PAGE}
                onPage={setPage}
              />
            )}
          </>
        )}
      </Loaded>
    </Section>
  );
}
