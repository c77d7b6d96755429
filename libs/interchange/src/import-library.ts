import { stat } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import type { ImportedResource } from '@servante/resources';
import { ImportBatch } from './import-batch';
import { ImportReport } from './import-report';
import { LineProblem } from './line-problem';
import { readCsv } from './read-csv';
import { readJsonLines } from './read-json-lines';
import { readRecord } from './read-record';
import type { SourceLine } from './source-line';

const MOST_RECORDS = 500;
/** A batch of long texts is cut sooner: it is one statement, and one transaction. */
const MOST_BYTES = 4_000_000;

export interface ImportProgress {
  bytesRead: number;
  bytes: number;
  report: ImportReport;
}

interface NumberedResource {
  number: number;
  resource: ImportedResource;
}

/** Brings the resources of a file in: line by line, batch by batch, so that its size does not matter and nothing is done twice. */
@Injectable()
export class ImportLibrary {
  constructor(private readonly batches: ImportBatch) {}

  /** JSON Lines, or CSV by the name of the file. Killed halfway, it is run again and finishes. */
  async importFile(path: string, onProgress: (progress: ImportProgress) => void = () => undefined): Promise<ImportReport> {
    const { size: bytes } = await stat(path);
    const report = new ImportReport();
    const seen = new Set<string>();
    let [batch, writtenBytes] = [[] as NumberedResource[], 0];
    for await (const line of /\.csv$/i.test(path) ? readCsv(path) : readJsonLines(path)) {
      const resource = accepted(line, seen, report);
      if (resource) batch.push({ number: line.number, resource });
      if (batch.length < MOST_RECORDS && line.bytesRead - writtenBytes < MOST_BYTES) continue;
      await this.write(batch, report);
      [batch, writtenBytes] = [[], line.bytesRead];
      onProgress({ bytesRead: line.bytesRead, bytes, report });
    }
    await this.write(batch, report);
    onProgress({ bytesRead: bytes, bytes, report });
    return report;
  }

  private async write(batch: readonly NumberedResource[], report: ImportReport): Promise<void> {
    if (batch.length === 0) return;
    const outcomes = await this.batches.write(batch.map(({ resource }) => resource));
    outcomes.forEach((outcome, i) => {
      const { number, resource } = batch[i] as NumberedResource;
      if (outcome === 'other kind') report.refuse(number, resource.externalId, new LineProblem('OTHER_KIND'));
      else report[outcome] += 1;
    });
  }
}

/** The resource of a line; null when it was refused, which the report then tells. */
function accepted({ number, record, problem }: SourceLine, seen: Set<string>, report: ImportReport): ImportedResource | null {
  try {
    if (problem) throw problem;
    const resource = readRecord(record);
    if (seen.has(resource.externalId)) throw new LineProblem('DOUBLE');
    seen.add(resource.externalId);
    return resource;
  } catch (error) {
    if (!(error instanceof LineProblem)) throw error;
    report.refuse(number, idIn(record), error);
    return null;
  }
}

function idIn(record: unknown): string | null {
  const id = typeof record === 'object' && record !== null && 'externalId' in record ? record.externalId : null;
  return typeof id === 'string' ? id.slice(0, 200) : null;
}
