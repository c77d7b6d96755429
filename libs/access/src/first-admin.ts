import { Injectable } from '@nestjs/common';
import { Db } from '@servante/database';
import { DomainError, ErrorCode, type FieldProblem } from '@servante/kernel';
import type { Language } from '@servante/words';
import { hasAdmin } from './first-admin-link';
import { Links } from './links';
import { PasswordHasher } from './password-hasher';
import { refuseWeakPassword } from './password-strength';
import { Registrations } from './registrations';

interface Proposal {
  token: string;
  email?: string | null;
  name?: string | null;
  password?: string | null;
}

/** The account made by the link of the first start. */
@Injectable()
export class FirstAdmin {
  constructor(
    private readonly db: Db,
    private readonly links: Links,
    private readonly hasher: PasswordHasher,
    private readonly registrations: Registrations,
  ) {}

  async create({ token, ...proposal }: Proposal, language: Language): Promise<string> {
    const { email, name, password } = complete(proposal);
    refuseWeakPassword(password, [email, name]);
    const hash = await this.hasher.hash(password);
    return this.db.transaction(async () => {
      await this.links.use(token, 'first_admin');
      if (await hasAdmin(this.db)) throw new DomainError(ErrorCode.LINK_EXPIRED);
      return this.registrations.crown({ email, name, hash, language });
    });
  }
}

function complete({ email, name, password }: Omit<Proposal, 'token'>): { email: string; name: string; password: string } {
  if (email && name && password) return { email, name, password };
  const given = { email, name, password };
  const missing = (['email', 'name', 'password'] as const).filter((path) => !given[path]);
  const fields = missing.map((path): FieldProblem => ({ path, problem: 'REQUIRED' }));
  throw new DomainError(ErrorCode.INVALID_INPUT, { fields });
}
