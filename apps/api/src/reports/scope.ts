import { BadRequest } from '../core/errors.js';
import type { MonthsQuery } from './report.dto.js';

/**
 * Which subscriptions a figure of recurring revenue counts, by the name that `revenue_movements.scope` gives them: all,
 * those of a category or those of a service of the catalogue.
 * @throws BadRequest on a category and a service
 */
export function scopeOf({ category, serviceId }: Pick<MonthsQuery, 'category' | 'serviceId'>): string {
  if (category !== undefined && serviceId !== undefined) throw TWO_SCOPES;
  if (category !== undefined) return `category:${category}`;
  return serviceId === undefined ? 'all' : `service:${serviceId}`;
}

const TWO_SCOPES = new BadRequest(
  'bad_query',
  {
    fr: 'Choisissez une catégorie ou un service, pas les deux.',
    en: 'Choose a category or a service, not both.',
  },
  { serviceId: { fr: 'Une catégorie est déjà choisie.', en: 'A category is chosen already.' } },
);
