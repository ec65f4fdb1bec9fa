import { Module } from '@nestjs/common';
import { MergesModule } from '../merges/merges.module.js';
import { PinsController } from './pins.controller.js';
import { PinsService } from './pins.service.js';

@Module({ imports: [MergesModule], controllers: [PinsController], providers: [PinsService] })
export class PinsModule {}
