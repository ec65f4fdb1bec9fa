import { Module } from '@nestjs/common';
import { FilesModule } from '../../system/files/files.module.js';
import { NotificationsModule } from '../../system/notifications/notifications.module.js';
import { DuplicatesModule } from '../duplicates/duplicates.module.js';
import { ImportAccess } from './import-access.js';
import { ImportEnds } from './end-import.js';
import { ImportJournal } from './import-journal.js';
import { ImportProfilesController } from './import-profiles.controller.js';
import { ImportProfilesService } from './import-profiles.service.js';
import { ImportRunner } from './import-runner.js';
import { ImportsController } from './imports.controller.js';
import { ImportsService } from './imports.service.js';
import { LookAlikes } from './look-alikes.js';
import { RejectedRows } from './rejected-rows.js';
import { ImportReverter } from './revert-import.js';

/** Knows no feature whose records it imports: each registers what its rows can become with `ImportTargets`. */
@Module({
  imports: [DuplicatesModule, FilesModule, NotificationsModule],
  controllers: [ImportsController, ImportProfilesController],
  providers: [
    ImportAccess,
    ImportEnds,
    ImportProfilesService,
    ImportJournal,
    ImportReverter,
    ImportRunner,
    ImportsService,
    LookAlikes,
    RejectedRows,
  ],
})
export class ImportsModule {}
