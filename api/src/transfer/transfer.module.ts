import { Module } from '@nestjs/common';
import { ExportRepository } from './export.repository.js';
import { ExportService } from './export.service.js';
import { ImportRepository } from './import.repository.js';
import { ImportService } from './import.service.js';
import { TransferController } from './transfer.controller.js';
import { TransferGate } from './transfer-gate.js';

@Module({
  controllers: [TransferController],
  providers: [ExportService, ExportRepository, ImportService, ImportRepository, TransferGate],
  exports: [TransferGate],
})
export class TransferModule {}
