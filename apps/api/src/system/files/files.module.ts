import { Module } from '@nestjs/common';
import type { Config } from '../../config.js';
import { CONFIG } from '../../core/core.module.js';
import { FileStorage } from './file-storage.js';
import { FilesController } from './files.controller.js';
import { FilesService } from './files.service.js';
import { FolderStorage } from './folder-storage.js';
import { S3Storage } from './s3-storage.js';
import { UnusedFiles } from './unused-files.js';

const storage = {
  provide: FileStorage,
  useFactory: ({ s3, filesFolder }: Config) => (s3 ? new S3Storage(s3) : new FolderStorage(filesFolder)),
  inject: [CONFIG],
};

@Module({ controllers: [FilesController], providers: [storage, FilesService, UnusedFiles], exports: [FilesService] })
export class FilesModule {}
