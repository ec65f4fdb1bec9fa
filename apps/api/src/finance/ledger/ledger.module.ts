import { Module } from '@nestjs/common';
import { FilesModule } from '../../system/files/files.module.js';
import { SettingsModule } from '../../system/settings/settings.module.js';
import { AccountsModule } from '../accounts/accounts.module.js';
import { BudgetsModule } from '../budgets/budgets.module.js';
import { ConfirmLedger } from './confirm-ledger.js';
import { CountLedger } from './count-ledger.js';
import { LedgerController } from './ledger.controller.js';
import { LedgerEntriesController } from './ledger-entries.controller.js';
import { LedgerEntriesService } from './ledger-entries.service.js';
import { LedgerReportService } from './ledger-report.service.js';
import { LedgerService } from './ledger.service.js';
import { ReadLedger } from './read-ledger.js';

@Module({
  imports: [FilesModule, SettingsModule, AccountsModule, BudgetsModule],
  controllers: [LedgerController, LedgerEntriesController],
  providers: [ConfirmLedger, CountLedger, LedgerEntriesService, LedgerReportService, LedgerService, ReadLedger],
})
export class LedgerModule {}
