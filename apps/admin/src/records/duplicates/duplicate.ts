import type { Schemas } from '@terril/api-types';

export type Duplicate = Schemas['DuplicateOut'];
export type DuplicateGroup = Schemas['DuplicateGroupOut'];
export type DuplicateScan = Schemas['DuplicateScanOut'];
export type NotDuplicate = Schemas['NotDuplicateOut'];
