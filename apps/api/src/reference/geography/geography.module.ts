import { Module } from '@nestjs/common';
import { loadGeography } from '@terril/geography';
import { TerritoriesModule } from '../territories/territories.module.js';
import { GeographyController } from './geography.controller.js';

@Module({ imports: [TerritoriesModule], controllers: [GeographyController] })
export class GeographyModule {
  /** Read at boot, so that no one's first search waits for it. */
  onModuleInit(): void {
    loadGeography();
  }
}
