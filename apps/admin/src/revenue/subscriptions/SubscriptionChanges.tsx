import { Button } from '@mui/material';
import { isActiveOn } from '@terril/domain';
import { lazy, Suspense, useState } from 'react';
import { useCanAccess, useTranslate } from 'react-admin';
import { useSettings } from '../../system/settings/index.js';
import type { ChangeKind } from './change.js';
import type { Subscription } from './subscription.js';

const ChangeDialog = lazy(() => import('./ChangeDialog.js'));

/** What can be done to a subscription from a day on. */
export function SubscriptionChanges({ subscription }: { subscription: Subscription }) {
  const translate = useTranslate();
  const [kind, setKind] = useState<ChangeKind>();
  const { canAccess } = useCanAccess({ resource: 'subscriptions', action: 'edit' });
  const { data: settings } = useSettings();
  if (!canAccess || !settings) return null;
  const { versions } = subscription;
  const price = versions.find((version) => isActiveOn(version, settings.today)) ?? versions.at(-1);
  const kinds: ChangeKind[] = ['price', 'discount', 'trial', price?.cause === 'pause' ? 'resume' : 'pause', 'end'];
  return (
    <span>
      {kinds.map((each) => (
        <Button key={each} size="small" onClick={() => setKind(each)}>
          {translate(`subscription.change.kinds.${each}`)}
        </Button>
      ))}
      <Suspense>
        {kind && <ChangeDialog kind={kind} subscription={subscription} onClose={() => setKind(undefined)} />}
      </Suspense>
    </span>
  );
}
