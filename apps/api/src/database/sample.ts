import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../app.module.js';
import { AccountsService } from '../finance/accounts/accounts.service.js';
import { BudgetsService } from '../finance/budgets/budgets.service.js';
import { readConfig } from '../config.js';
import { ContactsService } from '../people/contacts/contacts.service.js';
import { CustomFieldsService } from '../reference/custom-fields/custom-fields.service.js';
import { CollegesService } from '../cooperative/colleges/colleges.service.js';
import { CooperativeReviewsService } from '../cooperative/cooperative-reviews/cooperative-reviews.service.js';
import { GeneralMeetingsService } from '../cooperative/meetings/general-meetings.service.js';
import { ResolutionsService } from '../cooperative/meetings/resolutions.service.js';
import { VotersService } from '../cooperative/meetings/voters.service.js';
import { MemberCategoriesService } from '../cooperative/member-categories/member-categories.service.js';
import { MembersService } from '../cooperative/members/members.service.js';
import { ShareMovementsService } from '../cooperative/shares/share-movements.service.js';
import { ShareValuesService } from '../cooperative/shares/share-values.service.js';
import { ContractsService } from '../revenue/contracts/contracts.service.js';
import { Db } from '../core/db.js';
import { InvoicesService } from '../revenue/invoices/invoices.service.js';
import { OrganizationsService } from '../people/organizations/organizations.service.js';
import { RelationKindsService } from '../people/relations/relation-kinds.service.js';
import { RelationsService } from '../people/relations/relations.service.js';
import { BundlesService } from '../revenue/bundles/bundles.service.js';
import { ServicesService } from '../revenue/services/services.service.js';
import { SettingsService } from '../system/settings/settings.service.js';
import { CatalogOffersService } from '../revenue/subscriptions/catalog-offers.service.js';
import { SubscriptionsService } from '../revenue/subscriptions/subscriptions.service.js';
import { SubsidiesService } from '../finance/subsidies/subsidies.service.js';
import { OpportunitiesService } from '../prospecting/opportunities/opportunities.service.js';
import { PipelineStagesService } from '../prospecting/pipelines/pipeline-stages.service.js';
import { ManagementReportsService } from '../steering/management-reports/management-reports.service.js';
import { ActivitiesService } from '../work/activities/activities.service.js';
import { ClosingsService } from '../finance/closings/closings.service.js';
import { AllocationsService } from '../finance/reserves/allocations.service.js';
import { ReservesService } from '../finance/reserves/reserves.service.js';
import { DEMO_LOGIN } from '../system/auth/demo-login.js';
import { UsersService } from '../system/users/users.service.js';
import { loadActivities } from './sample/load-activities.js';
import { loadBundles, loadServices } from './sample/load-catalog.js';
import { loadCustomFields } from './sample/load-custom-fields.js';
import { loadContacts } from './sample/load-contacts.js';
import { loadContracts, loadOrganizations, loadSubscriptions } from './sample/load-clients.js';
import { loadOpportunities } from './sample/load-opportunities.js';
import { loadMeetings } from './sample/load-meetings.js';
import { loadMembers } from './sample/load-members.js';
import { loadShares } from './sample/load-shares.js';
import { loadRelations } from './sample/load-details.js';
import { loadReport } from './sample/load-report.js';
import { loadReserves } from './sample/load-reserves.js';
import { loadUnsignedContracts } from './sample/load-unsigned-contracts.js';
import { loadBudget, loadInvoices, loadSubsidies } from './sample/load-money.js';

const NAME = 'Coopérative des Terrils (exemple)';

/**
 * Loads the sample cooperative and the demo login into the migrated, empty database at `url`, through the services and
 * so under every rule; all of it or nothing.
 * @throws SampleError naming the file and the line at fault.
 */
export async function loadSample(url: string, folder?: string): Promise<void> {
  const config = readConfig({ TERRIL_DEMO: '1', ...(folder && { TERRIL_SAMPLE_FOLDER: folder }) });
  const app = await NestFactory.createApplicationContext(AppModule.with(config, url), {
    logger: false,
    abortOnError: false,
  });
  try {
    await app.get(Db).transaction(() => load(app, config.sampleFolder));
  } finally {
    await app.close();
  }
}

async function load(app: INestApplicationContext, folder: string): Promise<void> {
  const ownFields = await loadCustomFields(folder, app.get(CustomFieldsService));
  const organizationIds = await loadOrganizations(folder, app.get(OrganizationsService), ownFields);
  await loadRelations(folder, app.get(RelationKindsService), app.get(RelationsService), organizationIds);
  const contactIds = await loadContacts(folder, app.get(ContactsService), organizationIds);
  await loadCooperative(app, folder, { organizations: organizationIds, contacts: contactIds });
  const serviceIds = await loadServices(folder, app.get(ServicesService));
  await loadBundles(folder, app.get(BundlesService), serviceIds);
  const contractIds = await loadContracts(folder, app.get(ContractsService), organizationIds);
  const subscriptionIds = await loadSubscriptions(folder, app.get(SubscriptionsService), contractIds);
  await loadInvoices(folder, app.get(InvoicesService), organizationIds, subscriptionIds);
  const sellers = {
    contracts: app.get(ContractsService),
    offers: app.get(CatalogOffersService),
    subscriptions: app.get(SubscriptionsService),
  };
  await loadUnsignedContracts(folder, sellers, organizationIds, serviceIds);
  const prospecting = { opportunities: app.get(OpportunitiesService), stages: app.get(PipelineStagesService) };
  await loadOpportunities(folder, prospecting, organizationIds);
  await loadBudget(folder, app.get(BudgetsService), app.get(AccountsService));
  await loadSubsidies(folder, app.get(SubsidiesService));
  const settings = app.get(SettingsService);
  const finance = {
    reserves: app.get(ReservesService),
    closings: app.get(ClosingsService),
    allocations: app.get(AllocationsService),
  };
  await loadReserves(folder, finance, (await settings.get()).fiscalYearStartMonth);
  await settings.update({ cooperativeName: NAME, version: (await settings.get()).version });
  const { id } = await app.get(UsersService).create({ ...DEMO_LOGIN, name: 'Démonstration', role: 'administrator' });
  await loadActivities(folder, app.get(ActivitiesService), organizationIds, id);
  await loadReport(folder, app.get(ManagementReportsService));
}

/** The register of its members, their shares, and its meetings. */
async function loadCooperative(
  app: INestApplicationContext,
  folder: string,
  ids: { organizations: Map<string, number>; contacts: Map<string, number> },
): Promise<void> {
  const register = {
    colleges: app.get(CollegesService),
    categories: app.get(MemberCategoriesService),
    members: app.get(MembersService),
    reviews: app.get(CooperativeReviewsService),
  };
  const loaded = await loadMembers(folder, register, ids);
  const shares = { values: app.get(ShareValuesService), movements: app.get(ShareMovementsService) };
  await loadShares(folder, shares, loaded.memberIds);
  const meetings = {
    meetings: app.get(GeneralMeetingsService),
    voters: app.get(VotersService),
    resolutions: app.get(ResolutionsService),
  };
  await loadMeetings(folder, meetings, loaded);
}
