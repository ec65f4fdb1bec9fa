import { Button, Link } from '@mui/material';
import { lazy, Suspense, useState } from 'react';
import { LinkBase, useRecordContext, useTranslate } from 'react-admin';
import { RecordHistory } from '../../records/history/index.js';
import { Fact, Facts } from '../../ui/Facts.js';
import { Section } from '../../ui/Section.js';
import { ShowPage } from '../../ui/ShowPage.js';
import { FreezeButtons } from './FreezeButtons.js';
import { MemberRows } from './MemberRows.js';
import type { Segment } from './segment.js';
import { useFrozen } from './useFrozen.js';

const LabelsDialog = lazy(() => import('./LabelsDialog.js'));

export default function SegmentShow() {
  return (
    <ShowPage
      isWhole
      actions={
        <>
          <LabelsButton />
          <FreezeButtons />
        </>
      }
    >
      <SegmentFacts />
      <Suspense>
        <RecordHistory />
      </Suspense>
    </ShowPage>
  );
}

function LabelsButton() {
  const segment = useRecordContext<Segment>();
  const translate = useTranslate();
  const [isOpen, setOpen] = useState(false);
  if (!segment) return null;
  return (
    <>
      <Button size="small" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {translate('segments.labels')}
      </Button>
      <Suspense>{isOpen && <LabelsDialog segmentId={segment.id} onClose={() => setOpen(false)} />}</Suspense>
    </>
  );
}

function SegmentFacts() {
  const segment = useRecordContext<Segment>();
  const translate = useTranslate();
  const frozen = useFrozen();
  if (!segment) return null;
  const { name, list, count, note, membersFilters } = segment;
  const label = (field: string) => translate(`resources.segments.fields.${field}`);
  const wholeList = { pathname: `/${list}`, search: `?filter=${encodeURIComponent(membersFilters)}` };
  return (
    <>
      <Section title={name}>
        <Facts>
          <Fact label={label('list')}>{translate(`segments.of.${list}`)}</Fact>
          <Fact label={label('frozenOn')}>{frozen(segment)}</Fact>
          <Fact label={label('count')}>{String(count)}</Fact>
          <Fact label={label('note')}>{note}</Fact>
        </Facts>
      </Section>
      <Section
        title={translate('segments.members', { smart_count: count })}
        action={
          <Link component={LinkBase} to={wholeList}>
            {translate('segments.wholeList')}
          </Link>
        }
      >
        <MemberRows segment={segment} />
      </Section>
    </>
  );
}
