import { useCanAccess, useGetResourceLabel, useTranslate } from 'react-admin';
import { reportPath, useCatalogue } from '../../reports/index.js';
import type { Entry } from './entry.js';
import { holdsWords } from './folded.js';

const CREATED = [
  'organizations',
  'contacts',
  'relations',
  'contracts',
  'subscriptions',
  'invoices',
  'services',
  'bundles',
  'indexations',
  'tags',
  'opportunities',
  'activities',
];
const LISTS = [
  'organizations',
  'contacts',
  'relations',
  'contracts',
  'subscriptions',
  'renewals',
  'services',
  'bundles',
  'tags',
  'duplicates',
  'invoices',
  'invoice-lines',
  'budget-lines',
  'subsidies',
  'opportunities',
  'activities',
  'assistance-accounts',
  'analyses',
  'competitors',
  'emails',
  'mail-tray',
  'email-templates',
  'imports',
  'trash',
];
const SETTINGS_LISTS = [
  'territories',
  'areas',
  'custom-fields',
  'relation-kinds',
  'end-reasons',
  'pipelines',
  'reminder-rules',
  'letter-templates',
  'users',
  'history',
];
const REPORTS = {
  newUsers: '/reports/new-users',
  turnover: '/reports/turnover',
  recurring: '/reports/recurring-revenue',
  movements: '/reports/recurring-revenue/movements',
};

/** What can be done or opened by its name, of what this person may: everything that holds the typed words. */
export function useCommands(typed: string): Entry[] {
  const translate = useTranslate();
  const labelOf = useGetResourceLabel();
  const { canAccess: canWrite } = useCanAccess({ resource: 'organizations', action: 'create' });
  const { canAccess: canSet } = useCanAccess({ resource: 'settings', action: 'edit' });
  const creations = CREATED.map((resource) => ({
    title: translate(`resources.${resource}.page.create`),
    path: `/${resource}/create`,
    resource,
  }));
  const reports = Object.entries(REPORTS).map(([report, path]) => ({
    title: translate(`search.reports.${report}`),
    path,
  }));
  const { data: catalogue = [] } = useCatalogue();
  const declared = catalogue.map(({ name, title }) => ({
    title: translate('search.report', { name: title }),
    path: reportPath(name),
  }));
  const lists = [...LISTS, ...(canSet ? SETTINGS_LISTS : [])].map((resource) => ({
    title: translate('search.list', { name: labelOf(resource, 2) }),
    // Emptied on purpose, as in the menu: it leads to the whole list.
    path: `/${resource}?filter=%7B%7D`,
    resource,
  }));
  const settings = canSet ? [{ title: translate('settings.title'), path: '/settings' }] : [];
  return [...(canWrite ? creations : []), ...reports, ...declared, ...lists, ...settings]
    .filter(({ title }) => holdsWords(title, typed))
    .map((command) => ({ ...command, key: command.path }));
}
