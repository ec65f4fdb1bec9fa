import { Module } from '@nestjs/common';
import { MemberCategoriesController } from './member-categories.controller.js';
import { MemberCategoriesService } from './member-categories.service.js';

@Module({ controllers: [MemberCategoriesController], providers: [MemberCategoriesService] })
export class MemberCategoriesModule {}
