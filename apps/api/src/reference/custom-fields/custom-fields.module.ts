import { Module } from '@nestjs/common';
import { CUSTOMIZED_TYPES } from '@terril/domain';
import { Db } from '../../core/db.js';
import { FieldRegistry } from '../../core/field-registry.js';
import { conditionFields } from './custom-conditions.js';
import { CustomFieldsController } from './custom-fields.controller.js';
import { CustomFieldsService } from './custom-fields.service.js';

@Module({ controllers: [CustomFieldsController], providers: [CustomFieldsService] })
export class CustomFieldsModule {
  constructor(fields: FieldRegistry, db: Db) {
    for (const type of CUSTOMIZED_TYPES) fields.extend(type, () => conditionFields(db, type));
  }
}
