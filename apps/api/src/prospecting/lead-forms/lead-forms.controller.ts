import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Page } from '../../core/list-query.js';
import { CreateRoute, Id, ListRoute, ReadRoute, RemoveRoute, type TrashedOut, UpdateRoute } from '../../core/routes.js';
import { LeadFormCreate, LeadFormOut, LeadFormQuery, LeadFormUpdate } from './lead-form.dto.js';
import { LeadFormsService } from './lead-forms.service.js';

@ApiTags('lead-forms')
@Controller('lead-forms')
export class LeadFormsController {
  constructor(private readonly forms: LeadFormsService) {}

  @ListRoute(LeadFormOut)
  listLeadForms(@Query() query: LeadFormQuery): Promise<Page<LeadFormOut>> {
    return this.forms.list(query);
  }

  @ReadRoute(LeadFormOut)
  getLeadForm(@Id() id: number): Promise<LeadFormOut> {
    return this.forms.get(id);
  }

  @CreateRoute(LeadFormOut, 'settings.write')
  createLeadForm(@Body() fields: LeadFormCreate): Promise<LeadFormOut> {
    return this.forms.create(fields);
  }

  @UpdateRoute(LeadFormOut, 'settings.write')
  updateLeadForm(@Id() id: number, @Body() changes: LeadFormUpdate): Promise<LeadFormOut> {
    return this.forms.update(id, changes);
  }

  /** Refused while leads that came by it are kept: turn it off. */
  @RemoveRoute('settings.write')
  removeLeadForm(@Id() id: number): Promise<TrashedOut> {
    return this.forms.remove(id);
  }
}
