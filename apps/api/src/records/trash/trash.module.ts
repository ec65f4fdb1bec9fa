import { Module } from '@nestjs/common';
import { MergesModule } from '../merges/merges.module.js';
import { TrashController } from './trash.controller.js';
import { TrashService } from './trash.service.js';

@Module({ imports: [MergesModule], controllers: [TrashController], providers: [TrashService], exports: [TrashService] })
export class TrashModule {}
