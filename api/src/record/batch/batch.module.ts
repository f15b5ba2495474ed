import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { WritesModule } from '../writes/writes.module.js';
import { BatchController } from './batch.controller.js';
import { BatchService } from './batch.service.js';
import { Batchables } from './batchables.js';

@Module({
  imports: [DiscoveryModule, WritesModule],
  controllers: [BatchController],
  providers: [BatchService, Batchables],
})
export class BatchModule {}
