import { Module } from '@nestjs/common';

import { ImportBatch } from './import-batch';
import { ImportCodes } from './import-codes';
import { ImportLibrary } from './import-library';
import { KnownLicences } from './known-licences';

/** Import and export. Needs MembersModule and ResourcesModule beside it. */
@Module({
  providers: [ImportLibrary, ImportBatch, ImportCodes, KnownLicences],
  exports: [ImportLibrary],
})
export class InterchangeModule {}
