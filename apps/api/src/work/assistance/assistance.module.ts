import { Module } from '@nestjs/common';
import { FieldRegistry } from '../../core/field-registry.js';
import { DailyModule } from '../../system/daily/daily.module.js';
import { NotificationsModule } from '../../system/notifications/notifications.module.js';
import { SettingsModule } from '../../system/settings/settings.module.js';
import { ACCOUNT_FIELDS, ACTIVITY_ASSISTANCE, ORGANIZATION_ASSISTANCE } from './assistance-account-list.js';
import { AssistanceAccountsController } from './assistance-accounts.controller.js';
import { AssistanceAccountsService } from './assistance-accounts.service.js';
import { AssistanceAlerts } from './assistance-alerts.js';
import { CREDIT_FIELDS } from './assistance-credit-list.js';
import { AssistanceCreditsController } from './assistance-credits.controller.js';
import { AssistanceCreditsService } from './assistance-credits.service.js';
import { KeepAccounts } from './keep-accounts.js';

@Module({
  imports: [DailyModule, NotificationsModule, SettingsModule],
  controllers: [AssistanceAccountsController, AssistanceCreditsController],
  providers: [AssistanceAccountsService, AssistanceAlerts, AssistanceCreditsService, KeepAccounts],
})
export class AssistanceModule {
  constructor(fields: FieldRegistry) {
    fields.declare('assistance-credits', 'assistance_credits', CREDIT_FIELDS);
    fields.declare('assistance-accounts', 'assistance_accounts', ACCOUNT_FIELDS, { id: 'organization_id' });
    fields.extend('organizations', ORGANIZATION_ASSISTANCE);
    fields.extend('activities', ACTIVITY_ASSISTANCE);
  }
}
