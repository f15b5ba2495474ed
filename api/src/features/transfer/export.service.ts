import { Injectable } from '@nestjs/common';
import { type ExportFormat, WRITERS } from './export-writer.js';
import { ExportRepository } from './export.repository.js';
import { Spool } from './spool.js';
import { TransferGate } from './transfer-gate.js';

/** Writes down everything that a person has. */
@Injectable()
export class ExportService {
  constructor(
    private readonly accounts: ExportRepository,
    private readonly gate: TransferGate,
  ) {}

  /**
   * The whole account of one moment. It is in a file before the first byte is sent: whoever reads
   * slowly keeps no connection to the database, and what fails on the way is an error and no half
   * of an answer.
   *
   * @returns to be closed by whoever asked
   */
  async export(userId: string, format: ExportFormat): Promise<Spool> {
    const spool = await Spool.create();
    const writer = WRITERS[format].make();
    try {
      await spool.write(writer.begin());
      await this.gate.inTurn(() =>
        this.accounts.read(userId, (items) =>
          spool.write(items.map((item) => writer.add(item)).join('')),
        ),
      );
      await spool.write(writer.end());
      return spool;
    } catch (error) {
      await spool.close();
      throw error;
    }
  }
}
