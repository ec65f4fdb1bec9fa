import type { Schemas } from '@terril/api-types';

export type Bundle = Schemas['BundleOut'];
