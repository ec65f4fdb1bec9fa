import { Module } from '@nestjs/common';
import { OrganizationsModule } from '../organizations/organizations.module.js';
import { ContactsController } from './contacts.controller.js';
import { ContactsService } from './contacts.service.js';
import { VCardImporter } from './import-vcards.js';
import { VCardsController } from './vcards.controller.js';

@Module({
  imports: [OrganizationsModule],
  // `contacts/vcards` is no id.
  controllers: [VCardsController, ContactsController],
  providers: [ContactsService, VCardImporter],
  exports: [ContactsService],
})
export class ContactsModule {}
