import { contacts } from './contacts.js';
import { customFields } from './custom-fields.js';
import { importResources } from './imports.js';
import { organizations } from './organizations.js';
import { endReasons } from './contracts.js';
import { prospecting } from './prospecting.js';
import { relations } from './relations.js';
import { revenue } from './revenue.js';

/** Names and fields of the resources, in react-admin's own layout. */
export const resources = {
  organizations,
  contacts,
  ...endReasons,
  ...relations,
  ...revenue,
  ...prospecting,
  views: {
    name: 'Vue |||| Vues',
    fields: {
      list: 'Liste',
      name: 'Nom',
      isShared: 'Partagée',
      ownerId: 'De',
      filters: 'Filtres',
      sort: 'Tri',
      order: 'Sens du tri',
      columns: 'Colonnes',
    },
  },
  territories: {
    name: 'Territoire |||| Territoires',
    empty: 'Aucun territoire.',
    invite: 'Le premier se crée ici.',
    page: { create: 'Nouveau territoire' },
    fields: {
      name: 'Nom',
      code: 'Code',
      departments: 'Départements',
      position: 'Ordre',
      hiddenWhenEmpty: 'Caché s’il est vide',
    },
    help: {
      departments: 'Numéros de département, un à un ; vide : tout ce qu’aucun autre territoire ne prend.',
      hiddenWhenEmpty: 'Ne paraît dans les rapports que s’il contient quelque chose.',
    },
  },
  tags: {
    name: 'Étiquette |||| Étiquettes',
    empty: 'Aucune étiquette.',
    invite: 'La première se crée ici.',
    page: { create: 'Nouvelle étiquette' },
    fields: { name: 'Nom', color: 'Couleur' },
  },
  'custom-fields': customFields,
  areas: {
    name: 'Zone |||| Zones',
    empty: 'Aucune zone.',
    invite: 'La première se crée ici.',
    page: { create: 'Nouvelle zone' },
    fields: { name: 'Nom', code: 'Code', position: 'Ordre', epciCodes: 'Intercommunalités (EPCI)' },
    help: {
      code: 'Mot court et stable, sans espace ni accent.',
      epciCodes: 'Nom ou code. Une intercommunalité peut être dans plusieurs zones.',
    },
  },
  users: {
    name: 'Compte |||| Comptes',
    page: { create: 'Nouveau compte' },
    fields: {
      name: 'Nom affiché',
      email: 'Adresse électronique',
      role: 'Rôle',
      active: 'Actif',
      password: 'Mot de passe',
    },
    help: {
      password: 'Douze caractères au moins.',
      newPassword: 'Vide : inchangé. Sinon douze caractères au moins.',
      active: 'Un compte désactivé ne peut plus se connecter.',
    },
  },
  history: {
    name: 'Historique |||| Historique',
    empty: 'Rien n’est noté encore.',
    fields: {
      at: 'Quand',
      userName: 'Qui',
      userId: 'Personne',
      action: 'Action',
      importId: 'Import',
      recordType: 'Quoi',
      recordName: 'Fiche',
      changes: 'Champs',
      from: 'Du',
      to: 'Au (compris)',
    },
  },
  ...importResources,
  trash: {
    name: 'Corbeille |||| Corbeille',
    empty: 'La corbeille est vide.',
    fields: { deletedAt: 'Supprimé le', userName: 'Par', recordType: 'Quoi', label: 'Fiche' },
  },
};
