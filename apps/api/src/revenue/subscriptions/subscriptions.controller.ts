import { Body, Controller, Query, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Reader } from '../../core/file-reader.js';
import { type FileReader, ListExporter } from '../../core/list-export.js';
import { ReaderLanguage } from '../../core/language.js';
import type { Language } from '../../core/errors.js';
import { FieldOut, FieldRegistry } from '../../core/field-registry.js';
import type { Page } from '../../core/list-query.js';
import {
  CreateRoute,
  ExportRoute,
  Id,
  FieldsRoute,
  ListRoute,
  ReadRoute,
  RemoveRoute,
  type TrashedOut,
  UpdateRoute,
} from '../../core/routes.js';
import {
  SubscriptionCreate,
  SubscriptionOut,
  SubscriptionFileQuery,
  SubscriptionQuery,
  SubscriptionUpdate,
} from './subscription.dto.js';
import { SubscriptionsService } from './subscriptions.service.js';

@ApiTags('subscriptions')
@Controller('subscriptions')
export class SubscriptionsController {
  constructor(
    private readonly subscriptions: SubscriptionsService,
    private readonly files: ListExporter,
    private readonly fields: FieldRegistry,
  ) {}

  /** `sums` are the monthly and yearly amounts, on `activeOn` or today, of the whole filtered set. */
  @ListRoute(SubscriptionOut)
  listSubscriptions(@Query() query: SubscriptionQuery): Promise<Page<SubscriptionOut>> {
    return this.subscriptions.list(query);
  }

  @FieldsRoute()
  describeSubscriptionFields(@ReaderLanguage() language: Language): Promise<FieldOut[]> {
    return this.fields.describe('subscriptions', language);
  }

  @ExportRoute()
  async exportSubscriptions(
    @Query() query: SubscriptionFileQuery,
    @Reader() reader: FileReader,
  ): Promise<StreamableFile> {
    return this.files.export(await this.subscriptions.exported(query), query, reader);
  }

  @ReadRoute(SubscriptionOut)
  getSubscription(@Id() id: number): Promise<SubscriptionOut> {
    return this.subscriptions.get(id);
  }

  @CreateRoute(SubscriptionOut)
  createSubscription(@Body() fields: SubscriptionCreate): Promise<SubscriptionOut> {
    return this.subscriptions.create(fields);
  }

  @UpdateRoute(SubscriptionOut)
  updateSubscription(@Id() id: number, @Body() changes: SubscriptionUpdate): Promise<SubscriptionOut> {
    return this.subscriptions.update(id, changes);
  }

  /** Refused (409) once it has been invoiced: give its last price version an end instead. */
  @RemoveRoute()
  removeSubscription(@Id() id: number): Promise<TrashedOut> {
    return this.subscriptions.remove(id);
  }
}
