import { Body, Controller, Get, Patch } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentUser, Needs, type SignedIn } from '../../core/access.js';
import { PreferencesOut, PreferencesUpdate } from './preferences.dto.js';
import { PreferencesService } from './preferences.service.js';

/** Of whoever asks. */
@ApiTags('notifications')
@Controller('preferences')
export class PreferencesController {
  constructor(private readonly preferences: PreferencesService) {}

  @Get()
  @Needs('records.read')
  @ApiOkResponse({ type: PreferencesOut })
  getPreferences(@CurrentUser() by: SignedIn): Promise<PreferencesOut> {
    return this.preferences.get(by);
  }

  @Patch()
  @Needs('records.read')
  @ApiOkResponse({ type: PreferencesOut })
  updatePreferences(@Body() changes: PreferencesUpdate, @CurrentUser() by: SignedIn): Promise<PreferencesOut> {
    return this.preferences.update(changes, by);
  }
}
