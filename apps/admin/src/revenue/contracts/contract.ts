import type { Schemas } from '@terril/api-types';

export type Contract = Schemas['ContractOut'];
