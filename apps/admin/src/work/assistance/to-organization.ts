import type { RedirectionSideEffect } from 'react-admin';

/** A credit has no page of its own: it stands on that of its organization. */
export const toOrganization: RedirectionSideEffect = (_, __, credit) =>
  credit?.['organizationId'] ? `organizations/${credit['organizationId']}/show` : 'assistance-accounts';
