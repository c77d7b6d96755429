import { Injectable } from '@nestjs/common';
import { Settings } from '@servante/access';
import { Db } from '@servante/database';
import { Clock, Role } from '@servante/kernel';
import { ResourceKind, Visibility } from '@servante/resources';
import { DemoCast } from './demo-cast';
import { type DemoFiles, demoFiles, type DemoMember, type DemoResource } from './demo-files';
import { DEMO } from './demo-setting';
import { PutDemoLife } from './put-demo-life';
import { PutMembers, type NewMember } from './put-members';
import { PutResources } from './put-resources';

const OLDEST_DAYS = 540;

export interface SeededDemo {
  members: number;
  resources: number;
}

/** Puts the French examples in: people who cannot sign in, what they published, and what they said of it. */
@Injectable()
export class SeedDemo {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly settings: Settings,
    private readonly members: PutMembers,
    private readonly resources: PutResources,
    private readonly life: PutDemoLife,
  ) {}

  /** All of it or nothing, in one transaction; null when the examples are there already. */
  seed(): Promise<SeededDemo | null> {
    return this.db.transaction(async () => {
      await this.db.query('demo.lock', 'lock table setting in share row exclusive mode');
      if (await this.isThere()) return null;
      const files = demoFiles();
      const cast = new DemoCast(this.clock.now());
      await this.putMembers(files, cast);
      await this.putResources(files, cast);
      await this.life.put(files, cast);
      await this.settings.write(DEMO, { isOffered: true });
      return { members: files.members.length, resources: files.resources.length };
    });
  }

  /** For the first start: examples are offered once, to a library that holds nothing yet. */
  async isWanted(): Promise<boolean> {
    if ((await this.settings.read(DEMO)).isOffered) return false;
    const statement = 'select from member union all select from resource limit 1';
    return (await this.db.query('demo.is_wanted', statement)).length === 0;
  }

  private async isThere(): Promise<boolean> {
    return (await this.db.query('demo.is_there', 'select from member where example limit 1')).length > 0;
  }

  private async putMembers({ members }: DemoFiles, cast: DemoCast): Promise<void> {
    const put = await this.members.put(members.map((member, i) => demoMember(member, cast.at(OLDEST_DAYS - i, i))));
    put.forEach((member, i) => cast.members.set((members[i] as DemoMember).key, member));
  }

  private async putResources({ resources }: DemoFiles, cast: DemoCast): Promise<void> {
    const put = await this.resources.put(
      resources.map(({ kind, author, coAuthors, content, visibility, daysAgo }, rank) => ({
        kind: kind === 'tool' ? ResourceKind.TOOL : ResourceKind.PRACTICE,
        authorIds: [author, ...coAuthors].map((key) => cast.member(key).id),
        ...{ content, isPublished: true, isExample: true, at: cast.at(daysAgo, rank) },
        visibility: visibility === 'public' ? Visibility.PUBLIC : Visibility.NETWORK,
      })),
    );
    put.forEach((record, i) => cast.resources.set((resources[i] as DemoResource).key, record));
  }
}

function demoMember({ key: _key, role, ...profile }: DemoMember, createdAt: Date): NewMember {
  return { ...profile, role: role === 'moderator' ? Role.MODERATOR : Role.MEMBER, example: true, createdAt };
}
