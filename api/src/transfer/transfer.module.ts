import { Module } from '@nestjs/common';
import { FiltersModule } from '../filters/filters.module.js';
import { LabelsModule } from '../labels/labels.module.js';
import { ListsModule } from '../lists/lists.module.js';
import { ExportRepository } from './export.repository.js';
import { ExportService } from './export.service.js';
import { ImportRepository } from './import.repository.js';
import { ImportService } from './import.service.js';
import { TransferController } from './transfer.controller.js';
import { TransferGate } from './transfer-gate.js';

@Module({
  imports: [ListsModule, LabelsModule, FiltersModule],
  controllers: [TransferController],
  providers: [ExportService, ExportRepository, ImportService, ImportRepository, TransferGate],
  exports: [TransferGate],
})
export class TransferModule {}
