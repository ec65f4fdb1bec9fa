import { columnField } from '../../core/column-field.js';
import { type ImportField, termWords } from '../../core/import-target.js';
import { ACTIVITY_COLUMNS } from './activity-list.js';

/** What a column of a file can fill of an activity, but for its organization. */
export const ACTIVITY_IMPORT_FIELDS: ImportField[] = [
  columnField(ACTIVITY_COLUMNS, 'externalReference', 'text', {
    titles: ['activity_key', 'key', 'Référence', 'Identifiant', 'id'],
  }),
  columnField(ACTIVITY_COLUMNS, 'kind', 'choice', {
    required: true,
    words: termWords('activityKind'),
    titles: ['Type', 'Nature'],
  }),
  columnField(ACTIVITY_COLUMNS, 'subject', 'text', { titles: ['Sujet', 'Titre', 'Title'] }),
  columnField(ACTIVITY_COLUMNS, 'body', 'text', { titles: ['body', 'Description', 'Commentaire', 'Note'] }),
  columnField(ACTIVITY_COLUMNS, 'state', 'choice', { words: termWords('activityState'), titles: ['Statut', 'Status'] }),
  {
    name: 'isDone',
    label: { fr: 'Faite (oui ou non)', en: 'Done (yes or no)' },
    kind: 'flag',
    titles: ['done', 'Faite', 'Fait', 'Terminée', 'Terminé'],
  },
  columnField(ACTIVITY_COLUMNS, 'day', 'day', { titles: ['on', 'Date', 'Échéance', 'Due date'] }),
  columnField(ACTIVITY_COLUMNS, 'startTime', 'text', { titles: ['Heure de début', 'Start time'] }),
  columnField(ACTIVITY_COLUMNS, 'duration', 'integer', { titles: ['Durée', 'Duration', 'Minutes'] }),
  columnField(ACTIVITY_COLUMNS, 'doneOn', 'day', { titles: ['done_on', 'Date de réalisation'] }),
  columnField(ACTIVITY_COLUMNS, 'outcome', 'choice', { words: termWords('activityOutcome'), titles: ['Issue'] }),
  columnField(ACTIVITY_COLUMNS, 'assignee', 'text', { titles: ['Suivie par', 'Assignée à', 'Owner', 'Assigned to'] }),
];
