import { Button } from '@mui/material';
import type { Schemas } from '@terril/api-types';
import { useState } from 'react';
import { useCanAccess, useRecordContext, useTranslate } from 'react-admin';
import { Related } from '../../ui/Related.js';
import { CertificateRows } from './CertificateRows.js';
import { MovementDialog, REGISTERED, type Registered } from './MovementDialog.js';
import { MovementRows } from './MovementRows.js';
import { owedOf } from './owed.js';

/** The shares of the member of the page: their movements, and the certificates made of them. */
export function MemberShares() {
  const member = useRecordContext<Schemas['MemberOut']>();
  const translate = useTranslate();
  const [asked, setAsked] = useState<Registered>();
  const { canAccess } = useCanAccess({ resource: 'share-movements', action: 'create' });
  if (!member) return null;
  const held = { shares: member.shares, owed: owedOf(member) };
  const isPossible = (kind: Registered) =>
    kind === 'subscriptions' || (kind === 'payments' ? held.owed !== '0.00' : held.shares > 0);
  return (
    <>
      <Related
        reference="share-movements"
        target="memberId"
        sort={{ field: 'day', order: 'DESC' }}
        perPage={10}
        action={
          canAccess &&
          REGISTERED.filter(isPossible).map((kind) => (
            <Button key={kind} size="small" aria-haspopup="dialog" onClick={() => setAsked(kind)}>
              {translate(`shares.${kind}.title`)}
            </Button>
          ))
        }
      >
        <MovementRows />
      </Related>
      <CertificateRows memberId={member.id} />
      {asked && <MovementDialog kind={asked} memberId={member.id} held={held} onClose={() => setAsked(undefined)} />}
    </>
  );
}
