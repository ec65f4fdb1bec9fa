import { Module } from '@nestjs/common';
import { SEGMENTED_LISTS } from '@terril/domain';
import { FieldRegistry } from '../../core/field-registry.js';
import { ContactsModule } from '../../people/contacts/contacts.module.js';
import { OrganizationsModule } from '../../people/organizations/organizations.module.js';
import { segmentsField } from './segment-fields.js';
import { SegmentLabelsService } from './segment-labels.service.js';
import { SegmentsController } from './segments.controller.js';
import { SegmentsService } from './segments.service.js';

@Module({
  imports: [ContactsModule, OrganizationsModule],
  controllers: [SegmentsController],
  providers: [SegmentLabelsService, SegmentsService],
  exports: [SegmentsService],
})
export class SegmentsModule {
  constructor(fields: FieldRegistry) {
    fields.nameRecords('segments', 'segments', 'name');
    for (const list of SEGMENTED_LISTS) fields.extend(list, segmentsField(list));
  }
}
