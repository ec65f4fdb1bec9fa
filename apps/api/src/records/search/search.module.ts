import { Module } from '@nestjs/common';
import { SearchController } from './search.controller.js';
import { SearchService } from './search.service.js';

/** Read only, by SQL over the tables: imports no feature, and nothing imports it. */
@Module({ controllers: [SearchController], providers: [SearchService] })
export class SearchModule {}
