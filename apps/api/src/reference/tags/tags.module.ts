import { Module } from '@nestjs/common';
import { FieldRegistry } from '../../core/field-registry.js';
import { TagsController } from './tags.controller.js';
import { TagsService } from './tags.service.js';

@Module({ controllers: [TagsController], providers: [TagsService], exports: [TagsService] })
export class TagsModule {
  constructor(fields: FieldRegistry) {
    fields.nameRecords('tags', 'tags', 'name');
  }
}
