import { Module } from '@nestjs/common';
import { KeySetRepository } from './key-set.repository.js';

@Module({ providers: [KeySetRepository], exports: [KeySetRepository] })
export class KeysModule {}
