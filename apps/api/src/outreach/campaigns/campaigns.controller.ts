import { Body, Controller, Query, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Language } from '../../core/errors.js';
import { type FieldOut, FieldRegistry } from '../../core/field-registry.js';
import { Reader } from '../../core/file-reader.js';
import { ReaderLanguage } from '../../core/language.js';
import { type FileReader, ListExporter } from '../../core/list-export.js';
import type { Page } from '../../core/list-query.js';
import {
  CreateRoute,
  ExportRoute,
  FieldsRoute,
  Id,
  ListRoute,
  ReadRoute,
  RemoveRoute,
  type TrashedOut,
  UpdateRoute,
} from '../../core/routes.js';
import { CampaignCreate, CampaignFileQuery, CampaignOut, CampaignQuery, CampaignUpdate } from './campaign.dto.js';
import { CampaignsService } from './campaigns.service.js';

@ApiTags('campaigns')
@Controller('campaigns')
export class CampaignsController {
  constructor(
    private readonly campaigns: CampaignsService,
    private readonly files: ListExporter,
    private readonly fields: FieldRegistry,
  ) {}

  @ListRoute(CampaignOut)
  listCampaigns(@Query() query: CampaignQuery): Promise<Page<CampaignOut>> {
    return this.campaigns.list(query);
  }

  @FieldsRoute()
  describeCampaignFields(@ReaderLanguage() language: Language): Promise<FieldOut[]> {
    return this.fields.describe('campaigns', language);
  }

  @ExportRoute()
  exportCampaigns(@Query() query: CampaignFileQuery, @Reader() reader: FileReader): Promise<StreamableFile> {
    return this.files.export(this.campaigns.exported(), query, reader);
  }

  @ReadRoute(CampaignOut)
  getCampaign(@Id() id: number): Promise<CampaignOut> {
    return this.campaigns.get(id);
  }

  /** 422 on the text that names an unknown variable. */
  @CreateRoute(CampaignOut)
  createCampaign(@Body() fields: CampaignCreate): Promise<CampaignOut> {
    return this.campaigns.create(fields);
  }

  /** Once begun, its segment, its audience and its texts stay. */
  @UpdateRoute(CampaignOut)
  updateCampaign(@Id() id: number, @Body() changes: CampaignUpdate): Promise<CampaignOut> {
    return this.campaigns.update(id, changes);
  }

  /** 409 while it runs. */
  @RemoveRoute()
  removeCampaign(@Id() id: number): Promise<TrashedOut> {
    return this.campaigns.remove(id);
  }
}
