import type { components } from './api.js';

export type { paths } from './api.js';

/** Every shape the API takes or answers, by its name in the OpenAPI document. */
export type Schemas = components['schemas'];
