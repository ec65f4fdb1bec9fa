import { Module } from '@nestjs/common';
import { FieldRegistry } from '../../core/field-registry.js';
import { TerritoriesController } from './territories.controller.js';
import { TerritoriesService } from './territories.service.js';

@Module({ controllers: [TerritoriesController], providers: [TerritoriesService], exports: [TerritoriesService] })
export class TerritoriesModule {
  constructor(fields: FieldRegistry) {
    fields.nameRecords('territories', 'territories', 'name');
  }
}
