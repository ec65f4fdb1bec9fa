import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { resolveTerritory } from '@terril/domain';
import { loadGeography } from '@terril/geography';
import { Needs } from '../../core/access.js';
import { TerritoriesService } from '../territories/territories.service.js';
import { CommuneOut, EpciOut, PlaceQuery } from './geography.dto.js';

/** Communes and EPCI of the whole of France, from a table in memory: a few milliseconds, no outside request. */
@ApiTags('geography')
@Controller('geography')
export class GeographyController {
  constructor(private readonly territories: TerritoriesService) {}

  /** Communes by name or postcode, those of the departments that name a territory first. */
  @Get('communes')
  @Needs('records.read')
  @ApiOkResponse({ type: CommuneOut, isArray: true })
  async searchCommunes(@Query() { q = '', limit = 10 }: PlaceQuery): Promise<CommuneOut[]> {
    const rules = await this.territories.rules();
    const atHome = rules.flatMap(({ departments }) => departments);
    const communes = loadGeography().searchCommunes(q, limit, atHome);
    return communes.map((commune) => ({
      ...commune,
      territoryId: resolveTerritory(rules, commune.department)?.id ?? null,
    }));
  }

  @Get('epcis')
  @Needs('records.read')
  @ApiOkResponse({ type: EpciOut, isArray: true })
  async searchEpcis(@Query() { q = '', limit = 10 }: PlaceQuery): Promise<EpciOut[]> {
    const atHome = (await this.territories.rules()).flatMap(({ departments }) => departments);
    return loadGeography().epcis(q, limit, atHome);
  }
}
