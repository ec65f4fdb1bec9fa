import { Module } from '@nestjs/common';
import { FieldRegistry } from '../../core/field-registry.js';
import { SettingsModule } from '../../system/settings/settings.module.js';
import { MembersModule } from '../members/members.module.js';
import { RulesModule } from '../rules/rules.module.js';
import { CapitalService } from './capital.service.js';
import { CertificatesService } from './certificates.service.js';
import { HoldingsService } from './holdings.service.js';
import { MovementsRegisterService } from './movements-register.service.js';
import { SHARE_MOVEMENT_FIELDS } from './share-movement-fields.js';
import { ShareMovementImport } from './share-movement-import.js';
import { ShareMovementsController } from './share-movements.controller.js';
import { ShareMovementsService } from './share-movements.service.js';
import { ShareValuesService } from './share-values.service.js';
import { SharesController } from './shares.controller.js';

@Module({
  imports: [MembersModule, RulesModule, SettingsModule],
  controllers: [ShareMovementsController, SharesController],
  providers: [
    CapitalService,
    CertificatesService,
    HoldingsService,
    MovementsRegisterService,
    ShareMovementImport,
    ShareMovementsService,
    ShareValuesService,
  ],
  exports: [CapitalService, ShareMovementsService, ShareValuesService],
})
export class SharesModule {
  constructor(fields: FieldRegistry) {
    fields.declare('share-movements', 'share_movements', SHARE_MOVEMENT_FIELDS, { needs: 'members.read' });
  }
}
