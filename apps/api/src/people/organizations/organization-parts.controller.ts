import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Language } from '../../core/errors.js';
import { FieldOut, FieldRegistry } from '../../core/field-registry.js';
import { ReaderLanguage } from '../../core/language.js';
import { FieldsRoute } from '../../core/routes.js';

/** What organizations own is read and written with them; conditions may name it. */
@ApiTags('organizations')
@Controller()
export class OrganizationPartsController {
  constructor(private readonly fields: FieldRegistry) {}

  @FieldsRoute('records.read', 'organization-contact-points/fields')
  describeOrganizationContactPointFields(@ReaderLanguage() language: Language): Promise<FieldOut[]> {
    return this.fields.describe('organization-contact-points', language);
  }

  @FieldsRoute('records.read', 'organization-addresses/fields')
  describeOrganizationAddressFields(@ReaderLanguage() language: Language): Promise<FieldOut[]> {
    return this.fields.describe('organization-addresses', language);
  }
}
