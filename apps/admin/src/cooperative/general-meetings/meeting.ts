import type { Schemas } from '@terril/api-types';

export type Meeting = Schemas['GeneralMeetingOut'];
export type MeetingWithParts = Schemas['GeneralMeetingWithPartsOut'];
export type MeetingVoter = Schemas['MeetingVoterOut'];
export type Resolution = Schemas['ResolutionOut'];
