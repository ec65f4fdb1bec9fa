import { Module } from '@nestjs/common';
import { FieldRegistry } from '../../core/field-registry.js';
import { NotificationsModule } from '../../system/notifications/notifications.module.js';
import { SettingsModule } from '../../system/settings/settings.module.js';
import { TagsModule } from '../../reference/tags/tags.module.js';
import { TerritoriesModule } from '../../reference/territories/territories.module.js';
import { CONTACT_POINT_FIELDS } from '../contact-point-fields.js';
import { ADDRESS_FIELDS } from './address-fields.js';
import { MailingController } from './mailing.controller.js';
import { MailingService } from './mailing.service.js';
import { OrganizationAddressImport } from './address-import.js';
import { OrganizationContactPointImport } from './contact-point-import.js';
import { OrganizationImport } from './organization-import.js';
import { OrganizationPartsController } from './organization-parts.controller.js';
import { OrganizationListService } from './organization-list.service.js';
import { OrganizationReferencesService } from './organization-references.service.js';
import { OrganizationsBulkController } from './organizations-bulk.controller.js';
import { OrganizationsController } from './organizations.controller.js';
import { OrganizationsService } from './organizations.service.js';
import { PlacesService } from './places.service.js';
import { UpdateOrganizations } from './update-organizations.js';
import { UserDaysService } from './user-days.service.js';
import { ORGANIZATION_FIELDS } from './organization-fields.js';

@Module({
  imports: [NotificationsModule, SettingsModule, TerritoriesModule, TagsModule],
  controllers: [MailingController, OrganizationPartsController, OrganizationsController, OrganizationsBulkController],
  providers: [
    MailingService,
    OrganizationAddressImport,
    OrganizationContactPointImport,
    OrganizationImport,
    OrganizationListService,
    OrganizationReferencesService,
    OrganizationsService,
    PlacesService,
    UpdateOrganizations,
    UserDaysService,
  ],
  exports: [OrganizationListService, OrganizationReferencesService, OrganizationsService, UserDaysService],
})
export class OrganizationsModule {
  constructor(fields: FieldRegistry) {
    fields.declare('organizations', 'organizations', ORGANIZATION_FIELDS);
    fields.nameRecords('organizations', 'organizations', 'name');
    fields.declare('organization-contact-points', 'organization_contact_points', CONTACT_POINT_FIELDS);
    fields.declare('organization-addresses', 'organization_addresses', ADDRESS_FIELDS);
  }
}
