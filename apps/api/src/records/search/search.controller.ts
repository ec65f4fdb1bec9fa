import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentUser, Needs, type SignedIn } from '../../core/access.js';
import { SearchOut, SearchQuery } from './search.dto.js';
import { SearchService } from './search.service.js';

@ApiTags('search')
@Controller('search')
export class SearchController {
  constructor(private readonly searching: SearchService) {}

  /** One box over all kinds of records; nothing for less than 2 letters or digits. */
  @Get()
  @Needs('records.read')
  @ApiOkResponse({ type: SearchOut })
  search(@Query() { q = '', limit = 5, type }: SearchQuery, @CurrentUser() { role }: SignedIn): Promise<SearchOut> {
    return this.searching.search(q, limit, role, type);
  }
}
