import type { INestApplicationContext } from '@nestjs/common';
import { Sessions } from '@servante/access';
import { type NewMember, PutMembers } from './put-members';
import { WorldMember } from './world-member';

/** A library being peopled, for specs and examples: `const ada = await world.member('Ada'); await ada.publishes({ … })`. */
export class World {
  private count = 0;

  constructor(private readonly app: INestApplicationContext) {}

  /** A confirmed member with an open session. */
  async member(name: string, profile: Partial<NewMember> = {}): Promise<WorldMember> {
    const email = `${name.toLowerCase().replace(/[^a-z0-9]+/g, '.')}.${++this.count}@exemple.invalid`;
    const [member] = await this.app.get(PutMembers, { strict: false }).put([{ name, email, ...profile }]);
    if (!member) throw new Error('A member was expected');
    const { secret } = await this.app.get(Sessions, { strict: false }).create(member.id, 'world');
    return new WorldMember(this.app, member, secret);
  }
}
