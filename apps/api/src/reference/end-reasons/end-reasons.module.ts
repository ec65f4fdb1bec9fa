import { Module } from '@nestjs/common';
import { EndReasonsController } from './end-reasons.controller.js';
import { EndReasonsService } from './end-reasons.service.js';

@Module({ controllers: [EndReasonsController], providers: [EndReasonsService] })
export class EndReasonsModule {}
