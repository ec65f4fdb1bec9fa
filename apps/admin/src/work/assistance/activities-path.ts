import { listPath } from '../../ui/FigureLink.js';

const activitiesOf = (organizationId: number, field: string) =>
  listPath('activities', {
    organizationId,
    where: JSON.stringify({ all: [{ field, is: 'equals', value: true }] }),
  });

/** The activities of an organization that use its credits of today. */
export const activitiesCharged = (organizationId: number): string => activitiesOf(organizationId, 'usesCreditOfToday');

/** Those that no credit pays for, or not whole. */
export const activitiesBeyond = (organizationId: number): string => activitiesOf(organizationId, 'beyondCredit');
