import { Body, Controller, Get, Patch } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Needs } from '../../core/access.js';
import { SettingsOut, SettingsUpdate } from './settings.dto.js';
import { SettingsService } from './settings.service.js';

@ApiTags('settings')
@Controller('settings')
export class SettingsController {
  constructor(private readonly settings: SettingsService) {}

  /** The cooperative's settings, today by the server's clock, and whether this is the demo. */
  @Get()
  @Needs('records.read')
  @ApiOkResponse({ type: SettingsOut })
  getSettings(): Promise<SettingsOut> {
    return this.settings.get();
  }

  @Patch()
  @Needs('settings.write')
  @ApiOkResponse({ type: SettingsOut })
  updateSettings(@Body() changes: SettingsUpdate): Promise<SettingsOut> {
    return this.settings.update(changes);
  }
}
