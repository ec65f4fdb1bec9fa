import type { Schemas } from '@terril/api-types';

export type Lead = Schemas['LeadOut'];

/** Nothing was made of it yet. */
export const isOpen = ({ status }: Lead): boolean => status === 'to_check' || status === 'waiting';
