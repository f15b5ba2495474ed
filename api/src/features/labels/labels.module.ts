import { Module } from '@nestjs/common';
import { BoundsModule } from '../../record/resources/bounds.module.js';
import { LabelStates } from './label.states.js';
import { LabelsController } from './labels.controller.js';
import { LabelsRepository } from './labels.repository.js';
import { LabelsService } from './labels.service.js';

@Module({
  imports: [BoundsModule],
  controllers: [LabelsController],
  providers: [LabelsService, LabelStates, LabelsRepository],
  exports: [LabelsService],
})
export class LabelsModule {}
