import { Module } from '@nestjs/common';
import { RevocationList } from './revocation-list.js';
import { RevocationsRepository } from './revocations.repository.js';
import { RevocationsService } from './revocations.service.js';

@Module({
  providers: [
    { provide: RevocationList, useFactory: () => new RevocationList() },
    RevocationsRepository,
    RevocationsService,
  ],
  exports: [RevocationList, RevocationsService],
})
export class RevocationsModule {}
