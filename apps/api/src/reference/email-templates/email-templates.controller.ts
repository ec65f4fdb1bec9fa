import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Page } from '../../core/list-query.js';
import { CreateRoute, Id, ListRoute, ReadRoute, RemoveRoute, type TrashedOut, UpdateRoute } from '../../core/routes.js';
import {
  EmailTemplateCreate,
  EmailTemplateOut,
  EmailTemplateQuery,
  EmailTemplateUpdate,
} from './email-template.dto.js';
import { EmailTemplatesService } from './email-templates.service.js';

@ApiTags('email-templates')
@Controller('email-templates')
export class EmailTemplatesController {
  constructor(private readonly templates: EmailTemplatesService) {}

  @ListRoute(EmailTemplateOut)
  listEmailTemplates(@Query() query: EmailTemplateQuery): Promise<Page<EmailTemplateOut>> {
    return this.templates.list(query);
  }

  @ReadRoute(EmailTemplateOut)
  getEmailTemplate(@Id() id: number): Promise<EmailTemplateOut> {
    return this.templates.get(id);
  }

  /** 422 on the text that names an unknown variable. */
  @CreateRoute(EmailTemplateOut)
  createEmailTemplate(@Body() fields: EmailTemplateCreate): Promise<EmailTemplateOut> {
    return this.templates.create(fields);
  }

  /** E-mails written before keep what they said. */
  @UpdateRoute(EmailTemplateOut)
  updateEmailTemplate(@Id() id: number, @Body() changes: EmailTemplateUpdate): Promise<EmailTemplateOut> {
    return this.templates.update(id, changes);
  }

  @RemoveRoute()
  removeEmailTemplate(@Id() id: number): Promise<TrashedOut> {
    return this.templates.remove(id);
  }
}
