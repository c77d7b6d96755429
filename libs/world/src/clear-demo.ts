import { Injectable } from '@nestjs/common';
import { Settings } from '@servante/access';
import { Db } from '@servante/database';
import { EraseMemberFeedback } from '@servante/feedback';
import { LeaveResources } from '@servante/resources';
import { DEMO } from './demo-setting';
import type { SeededDemo } from './seed-demo';

/** Takes the examples away, with all that hangs on them; what real members published stays as it is. */
@Injectable()
export class ClearDemo {
  constructor(
    private readonly db: Db,
    private readonly settings: Settings,
    private readonly resources: LeaveResources,
    private readonly feedback: EraseMemberFeedback,
  ) {}

  /** How many were taken away. */
  clear(): Promise<SeededDemo> {
    return this.db.transaction(async () => {
      const members = await this.idsOf('member');
      const resources = await this.idsOf('resource');
      await this.resources.delete(resources);
      // nobody signs in as an example, but a real member may have named one as a co-author
      await this.resources.unsign(members);
      for (const id of members) await this.feedback.erase(id, { withdraw: true });
      await this.db.query('demo.clear', 'delete from member where id = any($1::text[])', [members]);
      await this.settings.write(DEMO, { isOffered: true });
      return { members: members.length, resources: resources.length };
    });
  }

  private async idsOf(table: 'member' | 'resource'): Promise<string[]> {
    const rows = await this.db.query<{ id: string }>(
      `demo.${table}`,
      `select id from ${table} where example order by id for update`,
    );
    return rows.map(({ id }) => id);
  }
}
