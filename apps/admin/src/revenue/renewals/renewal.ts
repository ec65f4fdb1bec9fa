import type { Schemas } from '@terril/api-types';

export type Renewal = Schemas['RenewalOut'];
export type Prepared = Schemas['PreparedNoticesOut'];
export type NoticeWithLetter = Schemas['RenewalNoticeWithLetterOut'];
