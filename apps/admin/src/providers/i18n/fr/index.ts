import frenchMessages from 'ra-language-french';
import { french } from '../typography.js';
import { analysisResources, analysisTexts } from './analyses.js';
import { calendar } from './calendar.js';
import { conditions } from './conditions.js';
import { cooperative, cooperativeResources } from './membership.js';
import { assistance, assistanceResources } from './assistance.js';
import { bulk } from './bulk.js';
import { chatons, chatonsResources } from './chatons.js';
import { closingResources, closings } from './closings.js';
import { contracts } from './contracts.js';
import { dashboardResources, dashboards } from './dashboards.js';
import { declaredReports } from './declared-reports.js';
import { details } from './details.js';
import { directory } from './directory.js';
import { duplicateResources, duplicates } from './duplicates.js';
import { emailResources, emails } from './emails.js';
import { files } from './files.js';
import { finance, financeResources } from './finance.js';
import { general } from './general.js';
import { history } from './history.js';
import { imports } from './imports.js';
import { leadResources, leadTexts } from './leads.js';
import { letterResources, letters } from './letters.js';
import { managementReportResources, managementReports } from './management-reports.js';
import { meetingResources, meetings } from './meetings.js';
import { notifications } from './notifications.js';
import { opportunity } from './opportunity.js';
import { opportunityViews } from './opportunity-views.js';
import { outreach, outreachResources } from './outreach.js';
import { prospectingReports } from './prospecting-reports.js';
import { recurringFigures } from './recurring-figures.js';
import { reports } from './reports.js';
import { resultForecasts } from './result-forecasts.js';
import { resources } from './resources.js';
import { shareResources, shares } from './shares.js';
import { terms } from './terms.js';
import { views } from './views.js';
import { work, workResources } from './work.js';

/** Our own texts, without those of react-admin. English must have the same keys. */
export const ownTexts = {
  ...general,
  ...analysisTexts,
  ...assistance,
  ...bulk,
  ...calendar,
  ...chatons,
  ...closings,
  ...contracts,
  ...dashboards,
  ...declaredReports,
  ...details,
  ...conditions,
  ...directory,
  ...views,
  ...duplicates,
  ...files,
  ...finance,
  ...emails,
  ...reports,
  ...recurringFigures,
  ...history,
  ...leadTexts,
  ...letters,
  ...managementReports,
  ...notifications,
  ...opportunity,
  ...opportunityViews,
  ...cooperative,
  ...meetings,
  ...shares,
  ...outreach,
  ...prospectingReports,
  ...resultForecasts,
  ...work,
  imports,
  resources: {
    ...resources,
    ...dashboardResources,
    ...financeResources,
    ...closingResources,
    ...chatonsResources,
    ...duplicateResources,
    ...letterResources,
    ...managementReportResources,
    ...emailResources,
    ...leadResources,
    ...cooperativeResources,
    ...meetingResources,
    ...shareResources,
    ...outreachResources,
    ...assistanceResources,
    ...workResources,
    ...analysisResources,
  },
  terms,
};
export type OwnTexts = typeof ownTexts;

const { ra } = frenchMessages;
const dropFiles = {
  upload_several: 'Déposez les fichiers ici, ou cliquez pour les choisir.',
  upload_single: 'Déposez le fichier ici, ou cliquez pour le choisir.',
};
/** react-admin's texts, less the words this application does not use. */
const reactAdmin = {
  ra: { ...ra, action: { ...ra.action, edit: 'Modifier' }, input: { ...ra.input, file: dropFiles } },
};

export const fr = french({ ...reactAdmin, ...ownTexts });
