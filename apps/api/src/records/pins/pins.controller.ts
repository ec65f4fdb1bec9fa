import { Body, Controller, Delete, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentUser, Needs, type SignedIn } from '../../core/access.js';
import { PinFields, PinOut } from './pin.dto.js';
import { PinsService } from './pins.service.js';

@ApiTags('pins')
@Controller('pins')
export class PinsController {
  constructor(private readonly pins: PinsService) {}

  /** The records that the reader keeps at hand, the latest first. */
  @Get()
  @Needs('records.read')
  @ApiOkResponse({ type: PinOut, isArray: true })
  listPins(@CurrentUser() by: SignedIn): Promise<PinOut[]> {
    return this.pins.list(by);
  }

  /** Keeps a record at hand, for who asks; answers all the pins. */
  @Post()
  @HttpCode(200)
  @Needs('records.read')
  @ApiOkResponse({ type: PinOut, isArray: true })
  pinRecord(@Body() record: PinFields, @CurrentUser() by: SignedIn): Promise<PinOut[]> {
    return this.pins.pin(record, by);
  }

  /** No more; answers the pins that are left. */
  @Delete()
  @Needs('records.read')
  @ApiOkResponse({ type: PinOut, isArray: true })
  unpinRecord(@Query() record: PinFields, @CurrentUser() by: SignedIn): Promise<PinOut[]> {
    return this.pins.unpin(record, by);
  }
}
