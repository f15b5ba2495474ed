import { Injectable } from '@nestjs/common';
import { OwnerScope } from '../../platform/database/owner-scope.js';
import { BoundsRepository } from '../../record/resources/bounds.repository.js';
import { ImportReport } from './import-report.js';
import { ImportRepository } from './import.repository.js';
import { type ImportType, READERS } from './import-readers.js';
import { Intake } from './intake.js';
import type { Spool } from './spool.js';

/** Takes back what a dry run did. */
class TakeBack extends Error {}

/** Takes a file into an account, as a whole or not at all. */
@Injectable()
export class ImportService {
  constructor(
    private readonly rows: ImportRepository,
    private readonly bounds: BoundsRepository,
    private readonly owners: OwnerScope,
  ) {}

  /**
   * What is there already stays as it is. A dry run does the same and then takes it back, and so
   * tells exactly what would come.
   *
   * @throws InvalidInputError with the place of what cannot be read or stored; LimitReachedError
   */
  async import(userId: string, file: Spool, dryRun: boolean): Promise<ImportReport> {
    const report = new ImportReport();
    try {
      await this.owners.attempt(userId, async () => {
        const intake = await Intake.begin(userId, this.rows, report);
        for await (const entry of READERS[file.mediaType as ImportType](file)) {
          await intake.add(entry);
        }
        await intake.flush();
        await this.bounds.assertWithin(userId);
        if (dryRun) throw new TakeBack();
      });
    } catch (error) {
      if (!(error instanceof TakeBack)) throw error;
    }
    return report;
  }
}
