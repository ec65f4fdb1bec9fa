import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Language } from '../../core/errors.js';
import { FieldOut, FieldRegistry } from '../../core/field-registry.js';
import { ReaderLanguage } from '../../core/language.js';
import { FieldsRoute } from '../../core/routes.js';

/** Roles are read and written with their contact; conditions may name them. */
@ApiTags('contacts')
@Controller('contact-roles')
export class ContactRolesController {
  constructor(private readonly fields: FieldRegistry) {}

  @FieldsRoute()
  describeContactRoleFields(@ReaderLanguage() language: Language): Promise<FieldOut[]> {
    return this.fields.describe('contact-roles', language);
  }
}
