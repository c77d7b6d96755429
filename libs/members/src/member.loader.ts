import { Injectable } from '@nestjs/common';
import { Db } from '@servante/database';
import { BatchLoader } from '@servante/graphql';
import { In } from 'typeorm';
import { Member } from './member';

@Injectable()
export class MemberLoader extends BatchLoader<Member> {
  constructor(private readonly db: Db) {
    super();
  }

  protected async batch(ids: readonly string[]): Promise<Map<string, Member>> {
    const members = await this.db.repository(Member).findBy({ id: In([...ids]) });
    return new Map(members.map((member) => [member.id, member]));
  }
}
