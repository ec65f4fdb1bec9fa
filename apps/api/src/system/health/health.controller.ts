import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Public } from '../../core/access.js';
import { Db } from '../../core/db.js';
import { Shown } from '../../core/shown.js';

class HealthOut {
  @Shown({ example: 'ok' })
  status!: string;
}

@ApiTags('health')
@Controller('health')
export class HealthController {
  constructor(private readonly db: Db) {}

  /** 200 when the database answers, 503 while it does not. For containers and monitors. */
  @Get()
  @Public()
  @ApiOkResponse({ type: HealthOut })
  async checkHealth(): Promise<HealthOut> {
    await this.db.query('select 1');
    return { status: 'ok' };
  }
}
