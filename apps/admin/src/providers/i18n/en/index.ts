import englishMessages from 'ra-language-english';
import type { OwnTexts } from '../fr/index.js';
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

const ownTexts: OwnTexts = {
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

export const en = { ...englishMessages, ...ownTexts };
