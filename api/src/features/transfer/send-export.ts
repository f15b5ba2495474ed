import type { Request, Response } from 'express';
import { pipeline } from 'node:stream/promises';
import { type ExportFormat, WRITERS } from './export-writer.js';
import type { Spool } from './spool.js';

/** Answers with an export as a file to be kept. */
export async function sendExport(
  file: Spool,
  format: ExportFormat,
  { method }: Request,
  response: Response,
): Promise<void> {
  const { mediaType, fileName } = WRITERS[format];
  try {
    response.writeHead(200, {
      'Content-Type': mediaType,
      'Content-Disposition': `attachment; filename="${fileName}"`,
      'Content-Length': file.size,
    });
    // Whoever asks for the head alone (RFC 9110 section 9.3.2) is sent nothing more.
    if (method === 'HEAD') response.end();
    else await pipeline(file.read(), response);
  } catch (error) {
    // Who broke off is not there to be told.
    if (!response.destroyed) throw error;
  } finally {
    await file.close();
  }
}
