import { Module } from '@nestjs/common';
import { BoundsModule } from '../../record/resources/bounds.module.js';
import { FilterStates } from './filter.states.js';
import { FiltersController } from './filters.controller.js';
import { FiltersRepository } from './filters.repository.js';
import { FiltersService } from './filters.service.js';

@Module({
  imports: [BoundsModule],
  controllers: [FiltersController],
  providers: [FiltersService, FilterStates, FiltersRepository],
  exports: [FiltersService],
})
export class FiltersModule {}
