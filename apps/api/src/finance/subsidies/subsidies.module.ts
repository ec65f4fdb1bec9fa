import { Module } from '@nestjs/common';
import { SubsidiesController } from './subsidies.controller.js';
import { SubsidiesService } from './subsidies.service.js';

@Module({ controllers: [SubsidiesController], providers: [SubsidiesService], exports: [SubsidiesService] })
export class SubsidiesModule {}
