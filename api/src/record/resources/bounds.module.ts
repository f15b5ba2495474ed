import { Module } from '@nestjs/common';
import { BoundsRepository } from './bounds.repository.js';

@Module({ providers: [BoundsRepository], exports: [BoundsRepository] })
export class BoundsModule {}
