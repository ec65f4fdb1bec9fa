import type { Schemas } from '@terril/api-types';

export type InvoiceLine = Schemas['BilledLineOut'];
