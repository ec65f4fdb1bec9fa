import { IconButton, Tooltip } from '@mui/material';
import UndoIcon from '@mui/icons-material/Undo';
import { useState } from 'react';
import { DataTable, useCanAccess, useTranslate } from 'react-admin';
import { RecordTable } from '../../lists/list-page/index.js';
import { DayField } from '../../ui/fields.js';
import { RecordLink } from '../../ui/RecordLink.js';
import { TakeBackDialog } from '../../ui/TakeBackDialog.js';
import { useTerm } from '../../ui/terms.js';
import { useFormat } from '../../ui/useFormat.js';
import type { ShareMovement } from './share.js';

/** Movements of shares, of all members or of one; what is wrong is corrected by a contrary movement. */
export function MovementRows({ withMember = false }: { withMember?: boolean }) {
  const translate = useTranslate();
  const term = useTerm();
  const { day, signedNumber, signedMoney } = useFormat();
  const [corrected, setCorrected] = useState<ShareMovement>();
  const { canAccess } = useCanAccess({ resource: 'share-movements', action: 'edit' });
  const said = ({ kind, otherMemberName, correctsId }: ShareMovement) =>
    [term('shareMovementKind', kind), otherMemberName, correctsId !== null && translate('shares.correction')]
      .filter(Boolean)
      .join(' · ');
  const change = ({ shares, subscribed, paid }: ShareMovement) =>
    shares === 0 ? signedMoney(subscribed === '0.00' ? paid : subscribed) : signedNumber(shares);
  const correct = (movement: ShareMovement) =>
    canAccess &&
    !movement.isCorrected &&
    movement.correctsId === null &&
    movement.kind !== 'revaluation' && (
      <Tooltip title={translate('shares.correct')}>
        <IconButton size="small" aria-label={translate('shares.correct')} onClick={() => setCorrected(movement)}>
          <UndoIcon fontSize="small" />
        </IconButton>
      </Tooltip>
    );
  return (
    <>
      <RecordTable<ShareMovement>
        rowClick={false}
        renderTitle={(movement) => [day(movement.day), withMember && movement.memberName].filter(Boolean).join(' · ')}
        renderText={(movement) => [said(movement), movement.reason].filter(Boolean).join(' · ')}
        renderSide={(movement) => (
          <>
            {change(movement)} {correct(movement)}
          </>
        )}
      >
        <DataTable.Col source="day" field={DayField} />
        {withMember && (
          <DataTable.Col<ShareMovement>
            source="memberName"
            disableSort
            render={({ memberId, memberNumber, memberName }) => (
              <RecordLink resource="members" id={memberId}>
                {`${memberNumber} · ${memberName}`}
              </RecordLink>
            )}
          />
        )}
        <DataTable.Col<ShareMovement> source="kind" disableSort render={said} />
        <DataTable.Col<ShareMovement>
          source="shares"
          disableSort
          align="right"
          render={({ shares }) => signedNumber(shares)}
        />
        <DataTable.Col<ShareMovement>
          source="subscribed"
          disableSort
          align="right"
          render={({ subscribed }) => signedMoney(subscribed)}
        />
        <DataTable.Col<ShareMovement>
          source="paid"
          disableSort
          align="right"
          render={({ paid }) => signedMoney(paid)}
        />
        <DataTable.Col source="reason" disableSort />
        <DataTable.Col<ShareMovement> source="isCorrected" label="shares.correct" disableSort render={correct} />
      </RecordTable>
      {corrected && (
        <TakeBackDialog
          title={translate('shares.correct')}
          text={translate('shares.correctText')}
          action="shares.correct"
          path={`/share-movements/${corrected.id}/corrections`}
          day="day"
          onClose={() => setCorrected(undefined)}
        />
      )}
    </>
  );
}
