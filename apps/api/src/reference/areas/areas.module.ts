import { Module } from '@nestjs/common';
import { FieldRegistry } from '../../core/field-registry.js';
import { AreasController } from './areas.controller.js';
import { AreasService } from './areas.service.js';

@Module({ controllers: [AreasController], providers: [AreasService], exports: [AreasService] })
export class AreasModule {
  constructor(fields: FieldRegistry) {
    fields.nameRecords('areas', 'areas', 'name');
  }
}
