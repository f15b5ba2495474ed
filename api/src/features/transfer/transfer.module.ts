import { Module } from '@nestjs/common';
import { BoundsModule } from '../../record/resources/bounds.module.js';
import { ExportRepository } from './export.repository.js';
import { ExportService } from './export.service.js';
import { ImportRepository } from './import.repository.js';
import { ImportService } from './import.service.js';
import { TransferController } from './transfer.controller.js';
import { TransferGate } from './transfer-gate.js';

@Module({
  imports: [BoundsModule],
  controllers: [TransferController],
  providers: [ExportService, ExportRepository, ImportService, ImportRepository, TransferGate],
  exports: [TransferGate],
})
export class TransferModule {}
