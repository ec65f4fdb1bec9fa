import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Page } from '../../core/list-query.js';
import { CreateRoute, Id, ListRoute, ReadRoute, RemoveRoute, type TrashedOut, UpdateRoute } from '../../core/routes.js';
import { CustomFieldCreate, CustomFieldOut, CustomFieldQuery, CustomFieldUpdate } from './custom-field.dto.js';
import { CustomFieldsService } from './custom-fields.service.js';

@ApiTags('custom-fields')
@Controller('custom-fields')
export class CustomFieldsController {
  constructor(private readonly fields: CustomFieldsService) {}

  @ListRoute(CustomFieldOut)
  listCustomFields(@Query() query: CustomFieldQuery): Promise<Page<CustomFieldOut>> {
    return this.fields.list(query);
  }

  @ReadRoute(CustomFieldOut)
  getCustomField(@Id() id: number): Promise<CustomFieldOut> {
    return this.fields.get(id);
  }

  /** The key is made from the French label, and stays. */
  @CreateRoute(CustomFieldOut, 'settings.write')
  createCustomField(@Body() fields: CustomFieldCreate): Promise<CustomFieldOut> {
    return this.fields.create(fields);
  }

  /** Refused (409) when the kind changes while records have values, or when a choice they have is left out. */
  @UpdateRoute(CustomFieldOut, 'settings.write')
  updateCustomField(@Id() id: number, @Body() changes: CustomFieldUpdate): Promise<CustomFieldOut> {
    return this.fields.update(id, changes);
  }

  /** Refused (409) while records have values: such a field is archived. */
  @RemoveRoute('settings.write')
  removeCustomField(@Id() id: number): Promise<TrashedOut> {
    return this.fields.remove(id);
  }
}
