import type { Schemas } from '@terril/api-types';

export type Stage = Schemas['PipelineStageOut'];
