export { ExportLibrary, type ExportedFile, type ExportRequest } from './export-library';
export { ImportLibrary, type ImportProgress } from './import-library';
export { ImportReport, type RefusedLine } from './import-report';
export { InterchangeModule } from './interchange.module';
export { LineProblem } from './line-problem';
