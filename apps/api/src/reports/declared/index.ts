import type { ReportDeclaration } from '../engine/declaration.js';
import { recurringShare } from './recurring-share.js';
import { turnover } from './turnover.js';
import { userNames } from './user-names.js';
import { users } from './users.js';

/** Every declared report, in the order of the screens. */
export const REPORTS: readonly ReportDeclaration[] = [users, userNames, turnover, recurringShare];
