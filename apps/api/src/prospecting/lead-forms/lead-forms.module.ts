import { Module } from '@nestjs/common';
import { LeadFormsController } from './lead-forms.controller.js';
import { LeadFormsService } from './lead-forms.service.js';

@Module({
  controllers: [LeadFormsController],
  providers: [LeadFormsService],
  exports: [LeadFormsService],
})
export class LeadFormsModule {}
