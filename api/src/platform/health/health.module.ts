import { Module } from '@nestjs/common';
import { ClockModule } from '../clock/clock.module.js';
import { RevocationsModule } from '../revocations/revocations.module.js';
import { DrainModule } from '../http/drain.module.js';
import { HealthController } from './health.controller.js';
import { HealthRepository } from './health.repository.js';
import { HealthService } from './health.service.js';

@Module({
  imports: [ClockModule, DrainModule, RevocationsModule],
  controllers: [HealthController],
  providers: [HealthService, HealthRepository],
})
export class HealthModule {}
