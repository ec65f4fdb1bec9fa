import type { Schemas } from '@terril/api-types';

export type BudgetLine = Schemas['BudgetLineOut'];
