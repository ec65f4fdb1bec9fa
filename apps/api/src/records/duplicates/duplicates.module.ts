import { Module } from '@nestjs/common';
import { DuplicatesController } from './duplicates.controller.js';
import { DuplicateGroupsService } from './groups.service.js';
import { NotDuplicatesService } from './not-duplicates.service.js';
import { DuplicateScanService } from './scan.service.js';
import { TypedDuplicatesService } from './typed-duplicates.service.js';

/** Reads organizations and contacts by SQL, as a search does: `matching.ts` says by what they are compared. */
@Module({
  controllers: [DuplicatesController],
  providers: [TypedDuplicatesService, DuplicateGroupsService, DuplicateScanService, NotDuplicatesService],
  exports: [TypedDuplicatesService],
})
export class DuplicatesModule {}
