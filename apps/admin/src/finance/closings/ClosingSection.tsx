import { Alert, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { FigureTable } from '../../reports/index.js';
import { useSettings } from '../../system/settings/index.js';
import { DialogButton } from '../../ui/DialogButton.js';
import { Fact, Facts } from '../../ui/Facts.js';
import { Section } from '../../ui/Section.js';
import { useFormat } from '../../ui/useFormat.js';
import type { Closing, YearResult } from './closing.js';
import { CloseDialog } from './CloseDialog.js';
import { ReopenDialog } from './ReopenDialog.js';
import { usePartName } from './result-rows.js';

interface ClosingSectionProps {
  result: YearResult;
  /** The one that stands. */
  closing: Closing | undefined;
  /** With those that were reopened. */
  all: Closing[];
}

/** Whether the year is closed, at which figures, and what has changed in the records since. */
export function ClosingSection({ result, closing, all }: ClosingSectionProps) {
  const translate = useTranslate();
  const { day } = useFormat();
  const { data: settings } = useSettings();
  const isOver = settings !== undefined && settings.today >= result.to;
  const reopened = all.filter(({ reopenedOn }) => reopenedOn !== null);
  const action = closing ? (
    <DialogButton label="closing.reopen" resource="settings">
      {(close) => <ReopenDialog closing={closing} onClose={close} />}
    </DialogButton>
  ) : (
    isOver && (
      <DialogButton label="closing.close" resource="closings" isMain>
        {(close) => <CloseDialog result={result} onClose={close} />}
      </DialogButton>
    )
  );
  return (
    <Section title={translate('closing.title')} action={action}>
      {closing ? (
        <Closed closing={closing} />
      ) : (
        <Typography variant="body2">{translate(isOver ? 'closing.open' : 'closing.notOver')}</Typography>
      )}
      {reopened.map((one) => (
        <Typography key={one.id} variant="body2" color="text.secondary" sx={{ mt: 1 }}>
          {translate('closing.reopened', {
            closed: day(one.closedOn),
            reopened: day(one.reopenedOn),
            by: one.reopenedBy,
            reason: one.reopenReason,
          })}
        </Typography>
      ))}
    </Section>
  );
}

function Closed({ closing }: { closing: Closing }) {
  const translate = useTranslate();
  const { day, money, signedMoney } = useFormat();
  const label = (name: string) => translate(`closing.${name}`);
  const differs = Number(closing.adjustment) !== 0;
  return (
    <>
      <Facts>
        <Fact label={label('closedOn')}>
          {translate('closing.by', { day: day(closing.closedOn), name: closing.authorName })}
        </Fact>
        <Fact label={label('computedResult')}>{money(closing.computedResult)}</Fact>
        <Fact label={label('approvedResult')}>{money(closing.approvedResult)}</Fact>
        <Fact label={label('adjustment')}>{differs && signedMoney(closing.adjustment)}</Fact>
        <Fact label={label('reason')}>{closing.reason}</Fact>
        <Fact label={label('capital')}>
          {closing.capital === null ? label('unknownCapital') : money(closing.capital)}
        </Fact>
      </Facts>
      {closing.changes.length > 0 && <Changes closing={closing} />}
    </>
  );
}

/** A closed year whose records have changed: the closing keeps its figures. */
function Changes({ closing }: { closing: Closing }) {
  const translate = useTranslate();
  const { money, signedMoney } = useFormat();
  const nameOf = usePartName();
  return (
    <>
      <Alert severity="warning" sx={{ my: 2 }}>
        {translate('closing.changed', { kept: money(closing.computedResult), now: money(closing.resultNow) })}
      </Alert>
      <FigureTable
        label={translate('closing.changes')}
        rows={closing.changes}
        keyOf={({ component, item }) => `${component} ${item}`}
        columns={[
          { label: translate('result.part'), render: nameOf },
          { label: translate('closing.kept'), isFigure: true, render: ({ kept }) => money(kept) },
          { label: translate('closing.now'), isFigure: true, render: ({ now }) => money(now) },
          { label: translate('report.difference'), isFigure: true, render: (part) => signedMoney(part.difference) },
        ]}
      />
    </>
  );
}
