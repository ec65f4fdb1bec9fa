import type { Schemas } from '@terril/api-types';

export type Segment = Schemas['SegmentWhole'];
