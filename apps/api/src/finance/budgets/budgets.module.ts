import { Module } from '@nestjs/common';
import { SettingsModule } from '../../system/settings/settings.module.js';
import { AccountsModule } from '../accounts/accounts.module.js';
import { BudgetGridController } from './budget-grid.controller.js';
import { BudgetGridService } from './budget-grid.service.js';
import { BudgetsController } from './budgets.controller.js';
import { BudgetsService } from './budgets.service.js';
import { SaveBudgetGrid } from './save-budget-grid.js';

@Module({
  imports: [SettingsModule, AccountsModule],
  controllers: [BudgetsController, BudgetGridController],
  providers: [BudgetsService, BudgetGridService, SaveBudgetGrid],
  exports: [BudgetsService, BudgetGridService],
})
export class BudgetsModule {}
