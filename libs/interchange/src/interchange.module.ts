import { Module } from '@nestjs/common';
import { ExportLibrary } from './export-library';
import { ExportRows } from './export-rows';
import { ExportedRecords } from './exported-records';
import { ImportBatch } from './import-batch';
import { ImportCodes } from './import-codes';
import { ImportLibrary } from './import-library';
import { KnownLicences } from './known-licences';

const parts = [ImportBatch, ImportCodes, KnownLicences, ExportRows, ExportedRecords];
const shared = [ImportLibrary, ExportLibrary];

/** Import and export. Needs MembersModule and ResourcesModule beside it. */
@Module({ providers: [...parts, ...shared], exports: shared })
export class InterchangeModule {}
