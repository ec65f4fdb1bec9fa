import type { NotificationKind } from '@terril/domain';

/** Notifications, and what each person wants to be told. */
export const notifications = {
  notification: {
    title: 'Notifications',
    allRead: 'Notifications, toutes lues',
    bell: 'Notifications, %{smart_count} non lue |||| Notifications, %{smart_count} non lues',
    all: 'Toutes les notifications',
    readAll: 'Tout marquer comme lu',
    read: 'Marquer comme lue',
    unread: 'Marquer comme non lue',
    isUnread: 'Non lue',
    none: 'Rien pour le moment : ce qui vous concerne arrivera ici.',
    noneOfThese: 'Aucune notification ne correspond.',
    kind: 'Type',
    everyKind: 'Tous les types',
    onlyUnread: 'Non lues seulement',
  },
  preferences: {
    title: 'Mes préférences',
    inApp: 'Application',
    byEmail: 'Courriel',
    saved: 'Préférences enregistrées',
    digest: 'Les courriels sont un résumé par jour de ce que vous n’avez pas lu, envoyé à %{email}.',
    noServer: 'Aucun serveur de courriel n’est configuré (SMTP_URL) : rien ne part par courriel pour le moment.',
    language: 'Langue des courriels',
    changePassword: 'Changer mon mot de passe',
    currentPassword: 'Mot de passe actuel',
    newPassword: 'Nouveau mot de passe',
    otherSessions: 'Vous resterez connecté·e ici ; partout ailleurs, il faudra vous connecter à nouveau.',
    passwordChanged: 'Mot de passe changé',
    kinds: {
      assignment: 'Une structure ou une opportunité vous est confiée.',
      mention: 'Quelqu’un vous nomme dans une activité.',
      due: 'Le jour des prochaines étapes dont vous êtes responsable.',
      renewal: 'Un avis est préparé pour une structure dont vous êtes responsable.',
      every_renewal: 'Un avis est préparé, quelle que soit la structure.',
      assistance: 'Un crédit d’assistance arrive à 80 %, ou à sa fin.',
      import_finished: 'Un import que vous avez lancé est fini, interrompu ou annulé.',
      lead: 'Ce qui arrive par un formulaire de contact que je suis, ou que personne ne suit.',
    } satisfies Record<NotificationKind, string>,
  },
};
