import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Page } from '../../core/list-query.js';
import { Id, ListRoute, ReadRoute, UpdateRoute } from '../../core/routes.js';
import { LetterTemplateOut, LetterTemplateQuery, LetterTemplateUpdate } from './letter-template.dto.js';
import { LetterTemplatesService } from './letter-templates.service.js';

@ApiTags('letter-templates')
@Controller('letter-templates')
export class LetterTemplatesController {
  constructor(private readonly templates: LetterTemplatesService) {}

  /** One for each kind of letter: none is added, none is removed. */
  @ListRoute(LetterTemplateOut)
  listLetterTemplates(@Query() query: LetterTemplateQuery): Promise<Page<LetterTemplateOut>> {
    return this.templates.list(query);
  }

  @ReadRoute(LetterTemplateOut)
  getLetterTemplate(@Id() id: number): Promise<LetterTemplateOut> {
    return this.templates.get(id);
  }

  /** Letters made before keep what they said. */
  @UpdateRoute(LetterTemplateOut, 'settings.write')
  updateLetterTemplate(@Id() id: number, @Body() changes: LetterTemplateUpdate): Promise<LetterTemplateOut> {
    return this.templates.update(id, changes);
  }
}
