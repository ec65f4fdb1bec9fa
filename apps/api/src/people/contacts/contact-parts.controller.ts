import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Language } from '../../core/errors.js';
import { FieldOut, FieldRegistry } from '../../core/field-registry.js';
import { ReaderLanguage } from '../../core/language.js';
import { FieldsRoute } from '../../core/routes.js';

/** What contacts own is read and written with them; conditions may name it. */
@ApiTags('contacts')
@Controller()
export class ContactPartsController {
  constructor(private readonly fields: FieldRegistry) {}

  @FieldsRoute('records.read', 'contact-roles/fields')
  describeContactRoleFields(@ReaderLanguage() language: Language): Promise<FieldOut[]> {
    return this.fields.describe('contact-roles', language);
  }

  @FieldsRoute('records.read', 'contact-contact-points/fields')
  describeContactContactPointFields(@ReaderLanguage() language: Language): Promise<FieldOut[]> {
    return this.fields.describe('contact-contact-points', language);
  }
}
