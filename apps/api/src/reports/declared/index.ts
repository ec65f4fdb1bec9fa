import type { ReportDeclaration } from '../engine/declaration.js';
import { activities } from './activities.js';
import { agedReceivables } from './aged-receivables.js';
import { areaShares } from './area-shares.js';
import { conversion } from './conversion.js';
import { dataQuality } from './data-quality.js';
import { dormantUsers } from './dormant-users.js';
import { paymentDelay } from './payment-delay.js';
import { prospectingEffort } from './prospecting-effort.js';
import { recurringShare } from './recurring-share.js';
import { turnover } from './turnover.js';
import { userNames } from './user-names.js';
import { users } from './users.js';
import { usersOverTime } from './users-over-time.js';

/** Every declared report, in the order of the screens. */
export const REPORTS: readonly ReportDeclaration[] = [
  users,
  userNames,
  usersOverTime,
  turnover,
  recurringShare,
  areaShares,
  paymentDelay,
  agedReceivables,
  conversion,
  activities,
  prospectingEffort,
  dormantUsers,
  dataQuality,
];
