import { SEGMENTED_LISTS } from '@terril/domain';

/** Whether segments are made of the records of this list. */
export const isSegmented = (resource: string | undefined): boolean =>
  (SEGMENTED_LISTS as readonly (string | undefined)[]).includes(resource);
