import type { NotificationKind } from '../../notifications.js';

export const system = {
  notificationKind: {
    assignment: 'Attributions',
    mention: 'Mentions',
    due: 'Échéances du jour',
    renewal: 'Reconductions que je suis',
    every_renewal: 'Toutes les reconductions',
    assistance: 'Crédits d’assistance',
    import_finished: 'Imports terminés',
    forecast_alert: 'Prévision du résultat hors des seuils',
    lead: 'Demandes reçues',
    analysis: 'Mes analyses non envoyées',
    cooperative_review: 'Révision coopérative',
  } satisfies Record<NotificationKind, string>,
  role: { administrator: 'Administration', staff: 'Équipe', reader: 'Lecture seule' },
};
