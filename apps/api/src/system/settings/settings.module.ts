import { Module } from '@nestjs/common';
import { FieldRegistry } from '../../core/field-registry.js';
import { SettingsController } from './settings.controller.js';
import { SettingsService } from './settings.service.js';

@Module({ controllers: [SettingsController], providers: [SettingsService], exports: [SettingsService] })
export class SettingsModule {
  constructor(fields: FieldRegistry, settings: SettingsService) {
    fields.countFiscalYearsFrom(async () => (await settings.get()).fiscalYearStartMonth);
  }
}
