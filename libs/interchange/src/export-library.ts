import { Injectable } from '@nestjs/common';
import { config } from '@servante/config';
import type { Viewer } from '@servante/kernel';
import { Vocabularies } from '@servante/members';
import { ResourcePages } from '@servante/resources';
import { CSV_HEADER, csvLine } from './csv-lines';
import { ExportedRecords } from './exported-records';
import { type ExportedRow, ExportRows } from './export-rows';
import { markdownFile } from './markdown-file';

export interface ExportRequest {
  /** Who asks: nothing leaves that they may not see. */
  viewer: Viewer;
  /** Also what is archived, obsolete or replaced. */
  isWhole?: boolean;
}

export interface ExportedFile {
  name: string;
  text: string;
}

/** The library, leaving: everything its reader may see, in the shape that an import reads, or to be read elsewhere. */
@Injectable()
export class ExportLibrary {
  constructor(
    private readonly rows: ExportRows,
    private readonly records: ExportedRecords,
    private readonly vocabularies: Vocabularies,
    private readonly resources: ResourcePages,
  ) {}

  /** JSON Lines; imported into an empty library, it gives the same lines again. */
  async *jsonLines(request: ExportRequest): AsyncGenerator<string> {
    for await (const row of this.each(request)) yield `${JSON.stringify(this.records.of(row))}\n`;
  }

  async *csv(request: ExportRequest): AsyncGenerator<string> {
    yield CSV_HEADER;
    for await (const row of this.each(request)) yield csvLine(this.records.of(row));
  }

  /** One Markdown file per resource. */
  async *markdown({ viewer, isWhole }: ExportRequest): AsyncGenerator<ExportedFile> {
    for await (const rows of this.rows.pages(viewer, await this.rows.ids(isWhole ?? false))) {
      const pages = await this.resources.byIds(
        rows.map(({ record }) => record.id),
        { viewer, language: 'fr' },
      );
      for (const { record, authors } of rows) {
        const page = pages.get(record.id);
        const url = `${config().publicUrl ?? ''}/fiches/${record.slug}`;
        if (page) yield { name: `${record.slug}.md`, text: markdownFile(page, authors, url) };
      }
    }
  }

  private async *each({ viewer, isWhole }: ExportRequest): AsyncGenerator<ExportedRow> {
    await this.vocabularies.ready();
    for await (const rows of this.rows.pages(viewer, await this.rows.ids(isWhole ?? false))) yield* rows;
  }
}
