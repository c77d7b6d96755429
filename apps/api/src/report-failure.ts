import { Logger } from '@nestjs/common';
import { DomainError } from '@servante/kernel';

const logger = new Logger('Outbox');
const ONCE_IN_MS = 60_000;
const saidAt = new Map<string, number>();

/** A delivery that failed will be tried again: the same complaint is written once a minute, not at each attempt. */
export function reportFailure(error: unknown): void {
  const complaint = error instanceof DomainError ? `${error.code} ${JSON.stringify(error.details)}` : String(error);
  const last = saidAt.get(complaint) ?? 0;
  if (Date.now() - last < ONCE_IN_MS) return;
  if (saidAt.size > 100) saidAt.clear();
  saidAt.set(complaint, Date.now());
  logger.warn(complaint);
}
