import { Module } from '@nestjs/common';
import { ChangesModule } from '../changes/changes.module.js';
import { RevocationsModule } from '../../platform/revocations/revocations.module.js';
import { EventStreams } from './event-streams.js';
import { EventsController } from './events.controller.js';
import { Listeners } from './listeners.js';
import { ListenersRepository } from './listeners.repository.js';

@Module({
  imports: [ChangesModule, RevocationsModule],
  controllers: [EventsController],
  providers: [EventStreams, Listeners, ListenersRepository],
})
export class EventsModule {}
