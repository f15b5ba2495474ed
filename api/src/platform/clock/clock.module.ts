import { Module } from '@nestjs/common';
import { ClockRepository } from './clock.repository.js';
import { ClockService } from './clock.service.js';

@Module({ providers: [ClockService, ClockRepository], exports: [ClockService] })
export class ClockModule {}
