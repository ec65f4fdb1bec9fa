import { Module } from '@nestjs/common';
import { FieldRegistry } from '../../core/field-registry.js';
import { ColleaguesController } from './colleagues.controller.js';
import { UsersController } from './users.controller.js';
import { UsersService } from './users.service.js';

@Module({ controllers: [UsersController, ColleaguesController], providers: [UsersService], exports: [UsersService] })
export class UsersModule {
  constructor(fields: FieldRegistry) {
    fields.nameRecords('colleagues', 'users', 'name');
  }
}
