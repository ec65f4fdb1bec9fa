import { Module } from '@nestjs/common';
import { FieldRegistry } from '../../core/field-registry.js';
import { CONTACT_POINT_FIELDS } from '../contact-point-fields.js';
import { TagsModule } from '../../reference/tags/tags.module.js';
import { OrganizationsModule } from '../organizations/organizations.module.js';
import { ContactContactPointImport } from './contact-point-import.js';
import { ContactImport } from './contact-import.js';
import { ContactPartsController } from './contact-parts.controller.js';
import { ContactsBulkController } from './contacts-bulk.controller.js';
import { ContactsController } from './contacts.controller.js';
import { ContactsService } from './contacts.service.js';
import { VCardExporter } from './export-vcards.js';
import { VCardImporter } from './import-vcards.js';
import { VCardsController } from './vcards.controller.js';
import { CONTACT_FIELDS, CONTACT_ROLE_FIELDS, ORGANIZATION_CONTACTS } from './contact-fields.js';

@Module({
  imports: [TagsModule, OrganizationsModule],
  // `contacts/vcards` is no id.
  controllers: [VCardsController, ContactsController, ContactsBulkController, ContactPartsController],
  providers: [ContactContactPointImport, ContactImport, ContactsService, VCardExporter, VCardImporter],
  exports: [ContactsService],
})
export class ContactsModule {
  constructor(fields: FieldRegistry) {
    fields.declare('contacts', 'contacts', CONTACT_FIELDS);
    fields.declare('contact-roles', 'contact_roles', CONTACT_ROLE_FIELDS);
    fields.declare('contact-contact-points', 'contact_contact_points', CONTACT_POINT_FIELDS);
    fields.extend('organizations', ORGANIZATION_CONTACTS);
  }
}
