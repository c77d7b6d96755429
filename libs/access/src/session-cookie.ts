import { Injectable } from '@nestjs/common';

const ABSOLUTE_SECONDS = 180 * 24 * 60 * 60;

/** The cookie that carries the session: over https bound to the host and never sent in clear. */
@Injectable()
export class SessionCookie {
  private readonly name: string;
  private readonly attributes: string;
  private readonly pattern: RegExp;

  constructor(site: string) {
    const secure = site.startsWith('https:');
    this.name = secure ? '__Host-servante' : 'servante';
    this.attributes = `Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
    this.pattern = new RegExp(`(?:^|;\\s*)${this.name}=([\\w-]{43})(?:;|$)`);
  }

  secretIn(header: string | undefined): string | null {
    return (header && this.pattern.exec(header)?.[1]) || null;
  }

  carrying(secret: string): string {
    return `${this.name}=${secret}; Max-Age=${ABSOLUTE_SECONDS}; ${this.attributes}`;
  }

  get cleared(): string {
    return `${this.name}=; Max-Age=0; ${this.attributes}`;
  }
}
